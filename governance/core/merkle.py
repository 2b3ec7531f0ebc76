"""The Merkle tree of RFC 9162, section 2.1: tree heads, grown one leaf at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def leaf_hash(leaf: bytes) -> bytes:
    """Hash of a leaf: SHA-256(0x00 ‖ leaf) (RFC 9162, 2.1.1)."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash of an inner node: SHA-256(0x01 ‖ left ‖ right) (RFC 9162, 2.1.1)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


EMPTY = hashlib.sha256(b"").digest()
"""Head of the tree without leaves."""


class Frontier:
    """The perfect subtrees along the right edge of a tree, largest first: enough to grow it.

    A tree of n leaves has one such subtree for every bit that is set in n.
    """

    def __init__(self, size: int = 0, peaks: Iterable[bytes] = ()) -> None:
        self.size = size
        self.peaks = list(peaks)

    def append(self, leaf: bytes) -> None:
        """Add one leaf: equal subtrees merge, as a binary counter carries."""
        peak, size = leaf_hash(leaf), self.size
        while size & 1:
            peak = node_hash(self.peaks.pop(), peak)
            size >>= 1
        self.peaks.append(peak)
        self.size += 1

    def head(self) -> bytes:
        """The tree head (root hash) over all leaves so far."""
        if not self.peaks:
            return EMPTY
        head = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            head = node_hash(peak, head)
        return head

    def to_text(self) -> str:
        """As it is stored: the peaks in hexadecimal."""
        return " ".join(peak.hex() for peak in self.peaks)

    @staticmethod
    def from_text(size: int, stored: str) -> Frontier:
        """The frontier that `to_text` wrote."""
        return Frontier(size, (bytes.fromhex(peak) for peak in stored.split()))
