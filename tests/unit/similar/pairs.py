# ruff: noqa: E501 - one recommendation a line
"""Three hundred pairs of recommendations: 150 that ask for the same thing, in two languages each,
and 150 texts that nothing like them stands beside.

Each block of `SAME` is one wish as four people would word it, in Dutch, French, German and
English: they are not translations of one another. It makes two pairs: the Dutch and the French
one, the German and the English one. The other texts stand alone: those of `NEAR` are of the same
themes, with the same words, and ask for something else; those of `FAR` are of anything.

Every third block and text is there to choose a threshold by (`chosen_by`); what is reported is
measured on the others (`held_out`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

LANGUAGES = ("nl", "fr", "de", "en")

SAME_TEXT = """
De online gebruikersgids moet duidelijker: niemand vindt er de weg in. | Wie iets zoekt, klikt van de ene pagina naar de andere en belt dan toch maar.
Le guide de l’utilisateur en ligne doit être plus clair, on s’y perd. | Les rubriques se mélangent et on finit toujours par téléphoner.
Das Benutzerhandbuch im Netz ist unübersichtlich und sollte verständlicher werden. | Man klickt sich durch viele Seiten und ruft am Ende doch an.
Please make the online user guide easier to follow; people get lost in it. | Half of the questions we phone in about are answered there, but nobody finds them.

Betaal onkostennota’s terug binnen de vijf werkdagen. | Wie zijn trein en lunch voorschiet, wacht soms zes weken op zijn geld.
Les notes de frais devraient être remboursées en moins d’une semaine. | Avancer un mois de train et de repas, ce n’est pas possible pour tout le monde.
Spesen sollen innerhalb von fünf Arbeitstagen erstattet werden. | Wer Fahrkarten auslegt, wartet oft wochenlang auf sein Geld.
Reimburse expenses within a week of handing them in. | Some of us wait six weeks for train tickets we paid out of our own pocket.

Elke nieuwe vennoot krijgt een meter of peter die al langer lid is. | In het begin weet je niet bij wie je met je vragen terechtkan.
Attribuer à chaque nouveau sociétaire un parrain ou une marraine parmi les anciens. | Au début, on n’ose pas poser ses questions au bureau.
Neue Mitglieder sollen von einem erfahrenen Mitglied begleitet werden. | Am Anfang weiß man nicht, wen man fragen kann.
Give every new member a mentor who has been around for a while. | At first you have no idea whom to put your questions to.

Stel de vergaderzalen ’s avonds gratis ter beschikking van de leden. | Nu staan ze overdag vaak leeg en na zes uur zijn ze dicht.
Prêter gratuitement les salles de réunion aux membres le soir. | Elles restent vides après dix-huit heures alors que nous cherchons des lieux pour nous réunir.
Die Besprechungsräume sollten abends kostenlos für Mitglieder offen stehen. | Nach Feierabend stehen sie leer, und wir treffen uns in Cafés.
Let members use the meeting rooms for free in the evening. | They stand empty after six while we look for places to get together.

Organiseer opleidingen over boekhouding voor beginnende zelfstandigen. | Veel van ons weten niet hoe je een btw-aangifte doet.
Proposer des formations en comptabilité aux indépendants qui débutent. | La TVA, les frais déductibles: personne ne nous l’a appris.
Kurse in Buchhaltung für alle anbieten, die sich gerade selbstständig machen. | Mehrwertsteuer und Belege sind für viele ein Rätsel.
Offer bookkeeping courses for people who have just started freelancing. | Nobody ever taught us about VAT and receipts.

Zorg dat de algemene vergadering ook online gevolgd kan worden, met stemming op afstand. | Wie ver woont of ’s avonds werkt, kan nu niet meebeslissen.
Permettre de suivre l’assemblée générale à distance et d’y voter en ligne. | Les membres qui habitent loin ou travaillent le soir n’ont pas voix au chapitre.
Die Generalversammlung soll auch online stattfinden, samt Abstimmung aus der Ferne. | Wer weit weg wohnt oder abends arbeitet, kann sonst nicht mitbestimmen.
People should be able to attend and vote at the general assembly over the internet. | Those who live far away or work at night have no say at the moment.

De wachttijd aan de telefoon bij het kantoor in Luik is veel te lang. | Je hangt een halfuur aan de lijn en dan valt de verbinding weg.
On attend beaucoup trop longtemps au téléphone avant de joindre le bureau de Liège. | Une demi-heure de musique, puis la communication est coupée.
Wer im Lütticher Büro anruft, hängt ewig in der Warteschleife. | Nach einer halben Stunde bricht die Verbindung oft ab.
Calling the Liège office means waiting on the line far too long. | Half an hour of music, and then you are cut off.

Verlaag de bijdrage voor leden met een heel laag inkomen. | Wie amper rondkomt, betaalt nu evenveel als wie goed verdient.
Réduire la contribution des membres qui gagnent très peu. | Celui qui s’en sort à peine paie autant que celui qui gagne bien.
Mitglieder mit sehr geringem Einkommen sollten weniger Beitrag zahlen. | Wer kaum über die Runden kommt, zahlt heute genauso viel wie alle anderen.
Lower the fee for those who earn next to nothing. | People who barely get by pay as much as those who do well.

Maak een app waarmee je prestaties op je gsm kunt ingeven. | Onderweg of op een set heb je geen computer bij de hand.
Développer une application mobile pour encoder ses prestations. | Sur un tournage, on n’a pas d’ordinateur sous la main.
Wir brauchen eine App, um Arbeitsstunden am Handy einzutragen. | Am Drehort hat niemand einen Computer dabei.
Build a phone app for entering the work we have done. | On a film set nobody has a computer at hand.

Vertaal alle contracten en formulieren ook in het Duits. | Wie in Eupen woont, tekent nu papieren die hij niet goed begrijpt.
Tous les contrats et formulaires devraient exister en allemand. | Les membres de la Communauté germanophone signent des papiers qu’ils comprennent mal.
Verträge und Formulare müssen auch auf Deutsch vorliegen. | In Ostbelgien unterschreiben wir Papiere, die wir kaum verstehen.
Provide contracts and forms in German as well. | Members in Eupen sign papers they hardly understand.

Publiceer de lonen van de directie in het jaarverslag. | In een coöperatie mag je weten wat de leiding verdient.
Rendre publics les salaires de la direction dans le rapport annuel. | Dans une coopérative, on devrait savoir ce que gagnent les dirigeants.
Die Gehälter der Geschäftsleitung gehören in den Jahresbericht. | In einer Genossenschaft darf man wissen, was die Leitung verdient.
The yearly report should disclose what the managers are paid. | In a cooperative it is only fair to know what those at the top earn.

Richt een noodfonds op voor leden die plots zonder werk vallen. | Een afgelaste tournee en je kan de huur niet meer betalen.
Créer un fonds de solidarité pour les membres qui perdent brusquement leur travail. | Une tournée annulée et on ne peut plus payer son loyer.
Ein Hilfsfonds für Mitglieder, die plötzlich keine Aufträge mehr haben. | Wird eine Tournee abgesagt, reicht es nicht mehr für die Miete.
Set up an emergency fund for members who suddenly lose their income. | One cancelled tour and the rent cannot be paid.

Plaats fietsenstallingen bij alle kantoren. | Wie met de fiets komt, weet niet waar hem veilig te zetten.
Installer des parkings à vélos devant chaque bureau. | Qui vient en vélo ne sait pas où l’attacher sans se le faire voler.
Vor jedem Büro sollten sichere Fahrradständer stehen. | Wer mit dem Rad kommt, muss es an den Zaun ketten.
Every office needs a place to park bicycles. | Those who cycle in have to chain their bike to a fence.

Laat leden zelf ervaringen met slechte opdrachtgevers delen op een gesloten forum. | Zo trapt niet iedereen in dezelfde val.
Un forum réservé aux membres pour se prévenir des mauvais clients. | Ainsi, on ne tombe pas tous dans le même piège.
Ein internes Forum, in dem Mitglieder vor unseriösen Auftraggebern warnen können. | Dann fällt nicht jeder auf dieselben Leute herein.
A members-only board where we can warn one another about clients who do not behave. | That way we do not all fall into the same trap.

Kijk sneller na of een factuur betaald is en stuur zelf een aanmaning. | Nu moeten we zelf achter ons geld aan.
Vérifier plus vite le paiement des factures et relancer soi-même les clients en retard. | Nous devons courir nous-mêmes après notre argent.
Offene Rechnungen schneller prüfen und säumige Kunden automatisch mahnen. | Heute müssen wir unserem Geld selbst hinterherlaufen.
Chase unpaid invoices sooner and send the reminders for us. | At present we run after our money ourselves.

Zet de verslagen van de Raad van bestuur op het ledenportaal. | Dan weten we wat er beslist werd en waarom.
Publier les procès-verbaux du conseil d’administration dans l’espace membres. | Nous saurions ainsi ce qui a été décidé, et pourquoi.
Die Protokolle des Verwaltungsrates sollen für alle Mitglieder lesbar sein. | So wissen alle, was beschlossen wurde und warum.
Members should be able to read the minutes of the board. | Then we would know what was decided and why.

Koop alleen nog groene stroom voor onze gebouwen. | We verbruiken veel en kunnen zo het klimaat ontzien.
Alimenter nos bâtiments uniquement en électricité verte. | Ce serait un geste pour le climat.
Unsere Gebäude sollen nur noch mit Ökostrom versorgt werden. | So leisten wir etwas für das Klima.
Switch all our buildings to renewable electricity. | It is the least we can do for the climate.

Maak het lokaal in Sint-Gillis toegankelijk voor rolstoelen. | Aan de ingang zijn drie treden en er is geen hellend vlak.
Rendre les locaux de Saint-Gilles accessibles aux personnes en fauteuil roulant. | Il y a trois marches à l’entrée et pas de rampe.
Die Räume in Saint-Gilles müssen rollstuhlgerecht werden. | Am Eingang sind drei Stufen und keine Rampe.
Wheelchair users cannot get into the Saint-Gilles premises; fix that. | There are three steps at the door and no ramp.

Organiseer elk kwartaal een ontmoetingsmoment voor leden uit dezelfde regio. | Wie alleen thuis werkt, leert zo collega’s kennen.
Une rencontre trimestrielle entre membres d’une même région. | On travaille seul chez soi et on ne connaît pas ses collègues.
Alle drei Monate ein Treffen für Mitglieder aus derselben Gegend. | Wer allein zu Hause arbeitet, lernt so Kolleginnen und Kollegen kennen.
Bring together members who live near one another every quarter. | Working alone at home, we never meet our colleagues.

Geef leden een verzekering voor hun materiaal, zoals camera’s en instrumenten. | Als een camera valt, draai je zelf op voor de schade.
Assurer le matériel des membres: caméras, instruments, ordinateurs. | Quand une caméra tombe, on paie la réparation de sa poche.
Eine Versicherung für Kameras, Instrumente und andere Arbeitsgeräte der Mitglieder. | Fällt eine Kamera herunter, zahlt man den Schaden selbst.
We want our gear insured: cameras, laptops, musical instruments. | If a camera is dropped, we pay for the damage ourselves.

Leg uit in gewone taal hoe het nettoloon berekend wordt. | Tussen wat de klant betaalt en wat ik krijg zit een groot verschil.
Expliquer simplement comment on calcule le salaire net. | Entre ce que paie le client et ce que je reçois, je ne m’y retrouve pas.
In einfachen Worten erklären, wie der Nettolohn zustande kommt. | Zwischen dem, was der Kunde zahlt, und dem, was ankommt, liegt viel.
Explain in plain words how take-home pay is worked out. | Between what the client pays and what reaches me a lot goes missing.

Vervang plastic bekers op evenementen door herbruikbare. | Na elk feest zitten er drie vuilniszakken vol.
Bannir les gobelets jetables lors de nos événements. | Après chaque fête, on remplit trois sacs-poubelle.
Bei Veranstaltungen nur noch Mehrwegbecher verwenden. | Nach jedem Fest bleiben drei Säcke Müll übrig.
No more disposable cups at our events. | Three bin bags are filled after each party.

Eén vaste contactpersoon per lid, in plaats van telkens iemand anders. | Telkens moet ik mijn hele verhaal opnieuw vertellen.
Avoir un conseiller attitré plutôt qu’un interlocuteur différent à chaque fois. | Il faut chaque fois raconter toute son histoire.
Jedes Mitglied soll eine feste Ansprechperson haben. | Jedes Mal muss ich meine ganze Geschichte von vorn erzählen.
I would like one and the same adviser instead of a new face each time. | I have to tell my whole story over again every time.

Onderhandel een groepskorting voor hospitalisatieverzekering. | Alleen betaal je je blauw aan een ziekenhuispolis.
Négocier un tarif de groupe pour une assurance hospitalisation. | Seul, une telle police coûte les yeux de la tête.
Einen Gruppentarif für die Krankenhausversicherung aushandeln. | Allein ist so eine Police kaum zu bezahlen.
Get us a group rate on hospital insurance. | On one’s own such a policy costs a fortune.

Hou een kinderopvang tijdens de workshops in het weekend. | Met kleine kinderen kan je anders niet meedoen.
Prévoir une garderie pendant les ateliers du week-end. | Sans cela, les jeunes parents ne peuvent pas participer.
Während der Workshops am Wochenende Kinderbetreuung anbieten. | Junge Eltern können sonst nicht teilnehmen.
Have someone look after the children during weekend workshops. | Parents of little ones cannot take part otherwise.

Geef jongeren onder de 30 een zetel in het bestuur. | De jongste bestuurder is nu vijftig.
Réserver un siège d’administrateur à un jeune de moins de trente ans. | Le plus jeune des administrateurs a cinquante ans.
Ein Sitz im Verwaltungsrat für Mitglieder unter dreißig. | Das jüngste Mitglied dort ist fünfzig.
Keep a place on the board for someone under thirty. | The youngest director is fifty.

Maak een gids met eerlijke tarieven per beroep. | Starters vragen te weinig omdat ze niet weten wat gangbaar is.
Établir une grille de tarifs équitables par métier. | Les débutants demandent trop peu, faute de points de comparaison.
Eine Übersicht mit fairen Honoraren für jeden Beruf erstellen. | Anfänger verlangen zu wenig, weil sie nicht wissen, was üblich ist.
Publish a list of fair rates for each profession. | Beginners ask too little because they do not know what is usual.

De website is te traag op een telefoon. | De meesten van ons surfen onderweg en haken af.
Le site met un temps fou à s’afficher sur un smartphone. | On abandonne avant que la page ne soit là.
Auf dem Handy lädt die Internetseite viel zu langsam. | Bis die Seite da ist, hat man schon aufgegeben.
Our website takes forever to load on mobile. | Most of us browse on the move and give up before the page is there.

Laat leden deeltijds experimenteren met nieuwe diensten in een SmartLab. | Goede ideeën moet je in het klein kunnen uitproberen.
Donner aux membres le temps de tester de nouveaux services dans un SmartLab. | Les bonnes idées doivent pouvoir être essayées en petit.
Mitglieder sollen in einem SmartLab neue Dienste ausprobieren dürfen. | Gute Ideen muss man im Kleinen ausprobieren können.
Let members try out new services together in a SmartLab. | Good ideas deserve to be tested on a small scale.

Begeleid leden die met pensioen gaan. | Ze weten niet hoeveel ze zullen krijgen noch wat ze nog mogen bijverdienen.
Accompagner les sociétaires qui approchent de la retraite. | Ils ignorent ce qu’ils toucheront et s’ils pourront encore travailler.
Mitglieder beim Übergang in den Ruhestand beraten. | Sie wissen nicht, wie hoch ihre Rente sein wird und ob sie noch dazuverdienen dürfen.
Support members who are about to retire. | They do not know how much pension they will get, or whether they may still work.

Zorg voor een meldpunt tegen grensoverschrijdend gedrag op het werk. | Vandaag weet niemand bij wie je terechtkan, en slachtoffers zwijgen.
Mettre en place un point de signalement du harcèlement au travail. | Aujourd’hui on ne sait pas à qui s’adresser, et les victimes se taisent.
Eine Anlaufstelle für Fälle von Belästigung am Arbeitsplatz einrichten. | Heute weiß niemand, an wen man sich wenden kann, und Betroffene schweigen.
There must be somewhere to report harassment at work. | Nobody knows whom to turn to, so those who suffer it keep quiet.

Deel gereedschap en materiaal onder leden via een uitleendienst. | Een goede boor heb je maar twee keer per jaar nodig.
Monter une bibliothèque d’outils pour se prêter du matériel entre membres. | On n’a besoin d’une bonne perceuse que deux fois par an.
Ein Verleih, über den Mitglieder Werkzeug und Geräte miteinander teilen. | Eine gute Bohrmaschine braucht man nur zweimal im Jahr.
A lending library so that members can share tools and equipment. | You need a good drill only twice a year.

Stuur de nieuwsbrief minder vaak, maar met meer inhoud. | Elke week een mail die niemand leest.
Une lettre d’information moins fréquente et plus fournie. | Chaque semaine un courriel que personne ne lit.
Den Newsletter seltener, dafür gehaltvoller verschicken. | Jede Woche eine Mail, die keiner liest.
Send fewer newsletters with more in them. | A mail every week that nobody reads.

Bied taallessen Nederlands aan voor Franstalige leden. | In workshops praten we langs elkaar heen.
Organiser des cours de néerlandais pour les membres francophones. | Dans les ateliers, nous ne nous comprenons pas toujours.
Niederländischkurse für französischsprachige Mitglieder anbieten. | In den Workshops reden wir aneinander vorbei.
Teach Dutch to members who speak French. | In workshops we talk past one another.

Help leden met de administratie rond werken in het buitenland. | Formulieren, sociale zekerheid, belastingen: elk land doet het anders.
Aider les membres dans leurs démarches quand ils travaillent à l’étranger. | Formulaires, sécurité sociale, impôts: chaque pays a ses règles.
Hilfe beim Papierkram für Aufträge im Ausland. | Formulare, Sozialversicherung, Steuern: jedes Land macht es anders.
Assist us with the paperwork of jobs abroad. | Forms, social security, taxes: every country does it differently.

Geef meer uitleg over het kunstwerkattest en wie er recht op heeft. | Muzikanten en schilders krijgen telkens een ander antwoord.
Mieux informer sur l’attestation du travail des arts et ses conditions. | Musiciens et peintres reçoivent chaque fois une autre réponse.
Besser erklären, wer die Bescheinigung für Kunstschaffende bekommen kann. | Musiker und Maler bekommen immer wieder andere Auskünfte.
Tell artists clearly who qualifies for the arts worker certificate. | Musicians and painters get a different answer each time.

Open een antenne in Oostende zodat leden aan de kust niet naar Gent moeten. | De trein naar Gent duurt een uur en kost veel.
Ouvrir une permanence à Ostende pour les membres de la côte. | Aller jusqu’à Gand prend une heure et coûte cher.
Eine Außenstelle in Ostende für die Mitglieder an der Küste. | Die Fahrt nach Gent dauert eine Stunde und ist teuer.
Open a branch in Ostend so that people on the coast need not travel to Ghent. | The train takes an hour and is not cheap.

Zet de openingsuren van elk kantoor duidelijk op de website. | Ik stond al twee keer voor een gesloten deur.
Afficher clairement sur le site les heures d’ouverture des bureaux. | Deux fois déjà, j’ai trouvé porte close.
Die Öffnungszeiten der Büros gehören gut sichtbar auf die Website. | Ich stand schon zweimal vor verschlossener Tür.
Show when each office is open on the website. | Twice I found the door shut.

Laat leden mee beslissen over de besteding van de winst. | Het is ook ons werk dat die winst heeft opgebracht.
Associer les membres au choix de l’affectation du bénéfice. | C’est aussi notre travail qui l’a produit.
Die Mitglieder sollen mitentscheiden, wofür der Gewinn verwendet wird. | Schließlich haben wir ihn mit erarbeitet.
Let us have a say in what happens with the surplus. | After all, our work produced it.

Richt gedeelde werkplekken in waar leden samen kunnen werken. | Thuis is het eenzaam en op café te luid.
Aménager des espaces de coworking pour les membres. | Chez soi on s’isole, au café il y a trop de bruit.
Gemeinschaftliche Arbeitsplätze für Mitglieder einrichten. | Zu Hause ist es einsam, im Café zu laut.
Create co-working spaces for members. | It is lonely at home and noisy in a café.

Vraag leden na elke opdracht wat er beter kan. | Nu weet niemand of we tevreden zijn.
Recueillir l’avis des membres après chaque mission. | Personne ne sait aujourd’hui si nous sommes satisfaits.
Nach jedem Auftrag die Mitglieder nach ihrer Meinung fragen. | Heute weiß niemand, ob wir zufrieden sind.
Collect feedback from members when a job is finished. | Today no one knows whether we are satisfied.

Bescherm onze persoonsgegevens beter en leg uit wie ze kan zien. | Wie bekijkt mijn rijksregisternummer en mijn rekeningen?
Mieux protéger nos données personnelles et dire qui y a accès. | Qui peut voir mon numéro national et mes comptes?
Unsere persönlichen Daten besser schützen und offenlegen, wer sie sieht. | Wer kann meine Nationalnummer und mein Konto einsehen?
Take better care of our personal data and say who can look at them. | Who can look at my national number and my bank account?

Verstuur loonfiches digitaal in plaats van per post. | Post gaat verloren en papier kost geld en bomen.
Envoyer les fiches de paie par voie électronique plutôt que par courrier. | Le courrier se perd, et le papier coûte cher.
Lohnzettel elektronisch statt mit der Post verschicken. | Post geht verloren, und Papier kostet Geld.
Email the payslips rather than posting them. | Letters get lost and paper costs money.

Psychologische hulp voor leden met een burn-out. | Alleen werken en altijd bereikbaar zijn, dat breekt mensen.
Un soutien psychologique pour les membres en épuisement professionnel. | Travailler seul et toujours disponible finit par briser les gens.
Psychologische Unterstützung für Mitglieder mit Burn-out. | Allein zu arbeiten und immer erreichbar zu sein, macht krank.
Counselling for members who burn out. | Working alone and always on call breaks people.

Werk samen met andere coöperaties om opdrachten te vinden. | Samen kunnen we op grotere projecten intekenen.
Nouer des partenariats avec d’autres coopératives pour trouver des missions. | Ensemble, nous pourrions répondre à de plus gros appels d’offres.
Mit anderen Genossenschaften zusammenarbeiten, um an Aufträge zu kommen. | Zusammen könnten wir uns um größere Projekte bewerben.
Find work together with other cooperatives. | Together we could bid for larger projects.

Maak video’s met ondertitels die uitleggen hoe je een contract aanmaakt. | Lezen alleen volstaat niet voor wie het nooit gedaan heeft.
Des tutoriels vidéo sous-titrés pour apprendre à créer un contrat. | Lire une notice ne suffit pas quand on ne l’a jamais fait.
Kurze Videos mit Untertiteln, die zeigen, wie man einen Vertrag anlegt. | Eine Anleitung zu lesen genügt nicht, wenn man es noch nie gemacht hat.
Captioned videos that show how to set up a contract. | Reading about it is not enough for those who have never done it.

Bezorg de agenda van de vergaderingen minstens twee weken vooraf. | Wie stukken wil lezen, heeft tijd nodig.
Communiquer l’ordre du jour des réunions au moins quinze jours à l’avance. | Il faut du temps pour lire les documents.
Die Tagesordnung mindestens zwei Wochen vor der Sitzung verschicken. | Wer die Unterlagen lesen will, braucht Zeit.
Send out the agenda two weeks before a meeting. | It takes time to read the papers.

Zorg voor gendergelijkheid in alle bestuursorganen. | Aan de tafel zitten vandaag bijna alleen mannen.
Garantir la parité entre femmes et hommes dans les instances. | Autour de la table il n’y a presque que des hommes.
Gleich viele Frauen und Männer in allen Gremien. | Am Tisch sitzen heute fast nur Männer.
Have as many women as men on every governing body. | There are hardly any women at the table today.

Schrijf leesbare brieven, zonder juridisch jargon. | Nu begrijpt niemand wat er van hem verwacht wordt.
Écrire des courriers compréhensibles, sans jargon juridique. | On ne comprend pas ce qu’on attend de nous.
Briefe ohne Juristendeutsch schreiben, die jeder versteht. | Man versteht gar nicht, was von einem verlangt wird.
Write letters people can understand, without legalese. | As it is, no one understands what is being asked of them.

Laat voorschotten toe op opdrachten die pas later betaald worden. | Sommige klanten betalen pas na negentig dagen en de huur wacht niet.
Accorder des avances sur les missions payées tardivement. | Certains clients paient après nonante jours, le loyer n’attend pas.
Vorschüsse für Aufträge zahlen, deren Honorar erst später kommt. | Manche Kunden zahlen erst nach neunzig Tagen, die Miete wartet nicht.
Pay us in advance for jobs that clients settle late. | Some clients take ninety days, and the rent will not wait.

Plant bomen en leg een tuin aan op de binnenplaats. | Nu is het een grijze koer waar niemand zit.
Végétaliser la cour intérieure et y planter des arbres. | C’est une cour grise où personne ne s’assied.
Den Innenhof begrünen und Bäume pflanzen. | Jetzt ist er grau, und niemand setzt sich hin.
Turn the courtyard into a garden with trees. | It is grey concrete now and nobody sits there.

Geef starters de eerste drie maanden gratis advies. | Wie pas begint, heeft veel vragen en nog geen inkomen.
Conseiller gratuitement les débutants pendant leurs trois premiers mois. | Au début on a beaucoup de questions et pas encore de revenus.
Kostenlose Beratung in den ersten drei Monaten für Neueinsteiger. | Am Anfang hat man viele Fragen und noch kein Einkommen.
Free advice during the first three months for beginners. | New people have a lot of questions and no income yet.

Bied kunstenaars atelierruimte aan tegen een lage huur. | In Brussel is een werkruimte onbetaalbaar geworden.
Louer des ateliers à bas prix aux artistes. | À Bruxelles, un espace de travail est devenu hors de prix.
Günstige Atelierräume für Künstlerinnen und Künstler vermieten. | In Brüssel ist ein Arbeitsraum unbezahlbar geworden.
Rent studio space to artists cheaply. | In Brussels a place to paint has become unaffordable.

Maak zichtbaar wat er met onze aanbevelingen gebeurt. | We schrijven ze op en horen er nooit meer iets van.
Rendre visible la suite donnée à nos recommandations. | On les écrit, puis on n’en entend plus parler.
Sichtbar machen, was aus unseren Empfehlungen wird. | Wir schreiben sie auf und hören nie wieder davon.
Show us what becomes of what we recommend. | We write them down and never hear of them again.

Laat het personeel van de kantoren regelmatig van post wisselen om elkaars werk te leren kennen. | Zo begrijpen ze beter wat elders gevraagd wordt.
Faire tourner le personnel entre les bureaux pour que chacun connaisse le travail des autres. | Cela leur ferait comprendre ce qui se vit ailleurs.
Die Angestellten sollen zeitweise in anderen Büros arbeiten, um deren Aufgaben kennenzulernen. | So verstehen sie besser, was anderswo gebraucht wird.
Staff should swap offices now and then to learn what their colleagues do. | They would understand better what is needed elsewhere.

Onderteken contracten elektronisch met itsme of de eID. | Afdrukken, tekenen, inscannen: dat is niet meer van deze tijd.
Signer les contrats en ligne, avec itsme ou la carte d’identité. | Imprimer, signer, scanner: c’est d’un autre âge.
Verträge elektronisch mit dem Personalausweis unterschreiben können. | Ausdrucken, unterschreiben, einscannen: das ist von gestern.
Let us sign contracts digitally with our identity card. | Printing, signing and scanning belong to the past.

Verdedig freelancers bij de overheid en de vakbonden. | Alleen staan we zwak tegenover wie de wetten maakt.
Défendre les freelances auprès des pouvoirs publics et des syndicats. | Seuls, nous sommes faibles face à ceux qui font les lois.
Die Interessen der Freien gegenüber Regierung und Gewerkschaften vertreten. | Allein sind wir schwach gegenüber denen, die Gesetze machen.
Lobby the government and the unions on behalf of freelancers. | Alone we are weak in front of those who make the laws.

Vermijd dat leden twee keer dezelfde gegevens moeten invullen. | Naam, adres en rekeningnummer geef ik bij elke opdracht opnieuw in.
Éviter que les membres doivent encoder deux fois les mêmes informations. | Nom, adresse, numéro de compte: à chaque mission il faut tout recommencer.
Mitglieder sollten dieselben Angaben nicht mehrmals eintippen müssen. | Name, Adresse und Kontonummer gibt man bei jedem Auftrag wieder ein.
Stop making us fill in the same details twice. | Name, address and account number have to be typed again for every job.

Zoek een bank die ethisch belegt. | Ons spaargeld mag niet naar wapens of olie gaan.
Placer notre argent dans une banque éthique. | Nos économies ne doivent pas financer des armes ou du pétrole.
Unser Geld bei einer ethischen Bank anlegen. | Unser Erspartes soll weder Waffen noch Öl finanzieren.
Move our money to a bank that invests ethically. | Our savings should not go to weapons or oil.

Organiseer jaarlijks een feest voor alle leden en het personeel. | We zien elkaar anders enkel achter een scherm.
Faire chaque année une fête avec tous les membres et l’équipe. | On ne se voit sinon que derrière un écran.
Einmal im Jahr ein Fest für Mitglieder und Belegschaft feiern. | Sonst sehen wir einander nur am Bildschirm.
Throw a yearly party for members and staff. | Otherwise we only see one another on a screen.

Zorg voor doventolken op de grote bijeenkomsten. | Dove leden kunnen nu niets volgen.
Prévoir des interprètes en langue des signes aux grandes réunions. | Les membres sourds ne peuvent rien suivre.
Bei großen Versammlungen Gebärdensprache dolmetschen lassen. | Gehörlose Mitglieder können sonst nicht folgen.
Sign language interpreters at the big gatherings. | Deaf members cannot follow anything as it is.

Een jobbeurs waar leden opdrachtgevers ontmoeten. | Een babbel van vijf minuten levert meer op dan tien mails.
Une bourse d’emploi où les membres rencontrent des clients. | Cinq minutes de conversation valent mieux que dix courriels.
Eine Messe, auf der Mitglieder Auftraggeber treffen. | Fünf Minuten Gespräch bringen mehr als zehn Mails.
A fair where members can meet people who hire. | Five minutes of talk are worth ten mails.

Vergoed leden die tijd steken in werkgroepen. | Vergaderen is ook werk, en nu doen alleen wie het zich kan veroorloven mee.
Rémunérer les membres qui participent aux groupes de travail. | Se réunir est aussi un travail, et seuls ceux qui en ont les moyens viennent.
Wer in Arbeitsgruppen mitwirkt, sollte dafür bezahlt werden. | Auch Sitzungen sind Arbeit, und nur wer es sich leisten kann, macht mit.
Compensate those who give their time to working groups. | Meetings are work too, and only those who can afford it turn up.

Meer treinen, minder vliegtuig voor dienstreizen. | Een vlucht naar Parijs kan echt niet meer.
Privilégier le train à l’avion pour les déplacements professionnels. | Un vol pour Paris n’a plus de sens aujourd’hui.
Bei Dienstreisen die Bahn statt das Flugzeug nehmen. | Ein Flug nach Paris ist nicht mehr zeitgemäß.
Travel by rail instead of flying on business. | Flying to Paris makes no sense any more.

Help leden om een website of portfolio te maken. | Wie alleen werkt, heeft een etalage nodig.
Aider les membres à créer leur site ou leur portfolio. | Quand on travaille seul, il faut une vitrine.
Mitglieder beim Aufbau einer eigenen Website unterstützen. | Wer allein arbeitet, braucht ein Schaufenster.
Help us build a portfolio site of our own. | If you work alone, you need a shop window.

Geef leden toegang tot rechtsbijstand bij conflicten met klanten. | Een advocaat kost meer dan de factuur waar het om gaat.
Une assistance juridique en cas de litige avec un client. | Un avocat coûte plus que la facture en cause.
Rechtsbeistand, wenn es mit einem Kunden Streit gibt. | Ein Anwalt kostet mehr als die Rechnung, um die es geht.
Legal aid when a client takes us to court. | A lawyer costs more than the bill we quarrel about.

Maak de opleidingscatalogus doorzoekbaar op thema en plaats. | Nu moet je door tachtig bladzijden bladeren.
Pouvoir chercher dans le catalogue de formations par thème et par lieu. | Il faut aujourd’hui parcourir quatre-vingts pages.
Den Schulungskatalog nach Thema und Ort durchsuchbar machen. | Heute muss man achtzig Seiten durchblättern.
Make the training catalogue searchable by subject and city. | One has to leaf through eighty pages.

Bewaar contracten langer dan vijf jaar in ons online dossier. | Voor een krediet of een attest heb je ook oudere stukken nodig.
Conserver les contrats plus de cinq ans dans notre dossier en ligne. | Pour un crédit ou une attestation, il faut des documents plus anciens.
Verträge länger als fünf Jahre im Online-Konto aufbewahren. | Für einen Kredit braucht man auch ältere Unterlagen.
Keep our contracts available in the account for longer than five years. | A loan application asks for older papers too.

Laat een onafhankelijke dienst klachten behandelen. | Nu beoordeelt de dienst waarover je klaagt zichzelf.
Confier les plaintes à un médiateur indépendant. | Aujourd’hui, le service mis en cause se juge lui-même.
Beschwerden von einer unabhängigen Stelle bearbeiten lassen. | Heute urteilt die Stelle, über die man sich beschwert, selbst.
Have complaints handled by an independent ombudsperson. | As it is, the department one complains about is its own judge.

Beperk het aantal mandaten van bestuurders tot twee. | Zo komen er geregeld nieuwe mensen aan de beurt.
Limiter les administrateurs à deux mandats. | De nouvelles personnes auraient ainsi leur chance.
Mitglieder des Verwaltungsrates dürfen höchstens zweimal gewählt werden. | So kommen regelmäßig neue Leute zum Zug.
Nobody should sit on the board for more than two terms. | That way new people get their turn.

Serveer op evenementen vegetarisch eten uit de streek. | Minder vlees, en boeren uit de buurt varen er wel bij.
Servir des repas végétariens et locaux lors des événements. | Moins de viande, et les agriculteurs du coin y gagnent.
Auf Veranstaltungen vegetarisches Essen aus der Region anbieten. | Weniger Fleisch, und die Bauern der Umgebung haben etwas davon.
Vegetarian, locally grown food at our events. | Less meat, and the farmers nearby are helped too.

Test eerstelijnshulp dichter bij de leden in Charleroi. | Voor een simpele vraag hoef je dan niet naar Brussel te bellen.
Tester à Charleroi un accueil de première ligne plus proche des membres. | Pour une question simple, plus besoin d’appeler Bruxelles.
In Charleroi eine bürgernahe erste Anlaufstelle erproben. | Für einfache Fragen müsste man nicht mehr in Brüssel anrufen.
Try out a front-line service closer to members in Charleroi. | No need to call Brussels for a simple question any more.

Geef de leden een stem bij het aanwerven van een nieuwe directeur. | Over zo iemand beslist nu enkel de Raad van bestuur.
Consulter les membres avant d’engager une nouvelle direction. | Seul le conseil d’administration en décide aujourd’hui.
Die Mitglieder bei der Wahl einer neuen Geschäftsführung anhören. | Bisher entscheidet darüber allein der Verwaltungsrat.
Ask members before a new director is hired. | At present only the board decides on that.

Verklein de administratieve last voor wie maar één kleine opdracht per jaar doet. | Voor een optreden van tachtig euro vul ik vier formulieren in.
Alléger les formalités pour ceux qui ne font qu’une petite mission par an. | Pour un concert à quatre-vingts euros, je remplis quatre formulaires.
Weniger Bürokratie für alle, die nur einen kleinen Auftrag im Jahr haben. | Für einen Auftritt um achtzig Euro fülle ich vier Formulare aus.
Less red tape for people with just one small job a year. | I fill in four forms for a gig of eighty euros.

Laat leden een deel van hun inkomen sparen voor maanden zonder werk. | In de zomer verdien ik veel, in januari niets.
Permettre aux membres de lisser leurs revenus sur les mois creux. | En été je gagne bien, en janvier rien.
Einkommen ansparen können, um Monate ohne Aufträge zu überbrücken. | Im Sommer verdiene ich gut, im Januar nichts.
A way to put income aside for the months without work. | I earn well in summer and nothing in January.
"""

AGAIN_TEXT = """
nl|Maak de gids voor gebruikers op het internet overzichtelijker. | Ik vind nooit wat ik zoek.
fr|Rembourser nos notes de frais en une semaine. | Nous avançons trop d’argent.
de|Erfahrene Mitglieder begleiten die neuen. | Am Anfang ist vieles unklar.
en|Open the meeting rooms to members after hours, at no cost. | We have nowhere else to go.
nl|Cursussen boekhouding voor wie pas zelfstandig wordt. | Btw is voor velen Chinees.
fr|Voter à distance lors de l’assemblée générale. | Certains habitent trop loin pour venir.
de|Das Telefon in Lüttich wird kaum abgenommen. | Man wartet und wartet.
en|A lower fee for members on a small income. | Some hardly earn anything.
nl|Een app om onze prestaties onderweg in te geven. | Op de gsm gaat dat vlugger.
fr|Traduire les contrats et les formulaires en allemand. | À Eupen, tout le monde ne lit pas le français.
de|Im Jahresbericht soll stehen, was die Leitung verdient. | Das schafft Vertrauen.
en|An emergency fund for those who lose their work overnight. | It could happen to any of us.
nl|Bij elk kantoor hoort een fietsenstalling. | Mijn fiets werd al twee keer gestolen.
fr|Un espace fermé où signaler les mauvais payeurs. | Nous devons nous prévenir entre membres.
de|Säumige Kunden früher mahnen. | Unbezahlte Rechnungen bringen uns in Not.
en|Publish the minutes of board meetings. | Members want to know what was said.
nl|Laat onze gebouwen op groene elektriciteit draaien. | Dat zijn we aan het klimaat verplicht.
fr|Une rampe pour les fauteuils roulants à Saint-Gilles. | Les marches bloquent l’entrée.
de|Regionale Treffen der Mitglieder, viermal im Jahr. | Wir kennen einander kaum.
en|Insurance for the equipment we work with. | A broken camera can ruin a year.
nl|Maak duidelijk hoe men aan mijn nettoloon komt. | De fiche is onleesbaar.
fr|Des gobelets réutilisables aux événements. | Le plastique déborde des poubelles.
de|Nicht jedes Mal jemand anderen am Telefon: eine feste Person für jedes Mitglied. | Das spart Zeit.
en|Negotiate hospital insurance for all of us together. | The price alone is too high.
nl|Opvang voor kinderen als er een workshop is op zaterdag. | Anders blijven ouders thuis.
fr|Un jeune de moins de trente ans au conseil d’administration. | Notre avis compte aussi.
de|Welche Honorare sind fair? Eine Liste nach Berufen wäre hilfreich. | Viele verkaufen sich unter Wert.
en|The site is painfully slow on phones. | It needs to load faster.
nl|SmartLabs: leden proberen samen nieuwe diensten uit. | Daar komen de beste ideeën vandaan.
fr|Aider les sociétaires à préparer leur retraite. | Le calcul de la pension est obscur.
de|Eine Stelle, bei der man Belästigung melden kann. | Betroffene brauchen Schutz.
en|Share tools among members through a library of things. | Buying them all is wasteful.
nl|Een nieuwsbrief die minder vaak komt en meer vertelt. | Nu klikken we hem weg.
fr|Des cours de néerlandais pour nous, francophones. | Nous voulons parler avec les autres.
de|Unterstützung bei Formularen für Arbeiten im Ausland. | Jedes Land verlangt etwas anderes.
en|Clear information on the arts worker certificate. | Who can get it, and how?
nl|Een kantoor in Oostende voor leden van de kust. | Gent is te ver.
fr|Indiquer les heures d’ouverture de chaque bureau sur le site. | On se déplace parfois pour rien.
de|Mitglieder über die Verwendung des Gewinns abstimmen lassen. | Es ist unsere Genossenschaft.
en|A shared workspace where members can sit together. | Working at home gets lonely.
"""
"""The first blocks once more, each in one language: for comparing by words."""

NEAR_TEXT = """
nl|Druk de gebruikersgids op gerecycleerd papier. | Het is zonde van al dat nieuwe wit.
fr|Traduire le guide de l’utilisateur en langue des signes. | Les personnes sourdes lisent parfois mal le français écrit.
de|Im Benutzerhandbuch fehlt ein Kapitel über Urheberrecht. | Texter und Fotografen fragen ständig danach.
en|Put a price list at the back of the user guide. | People like to compare what things cost.
nl|Verhoog de kilometervergoeding in de onkostennota. | Dertig cent volstaat niet meer met deze benzineprijzen.
fr|Ne plus demander de ticket papier pour les petits frais. | Personne ne garde le reçu d’un café.
de|Neue Mitglieder sollen erst nach einem Jahr stimmen dürfen. | Sonst entscheiden Leute, die uns kaum kennen.
en|Members who bring in a friend should get a gift. | A bottle of wine would do.
nl|Schilder de vergaderzalen in lichtere kleuren. | Ze zijn nu zo somber dat je er slaperig van wordt.
fr|Installer des écrans plus grands dans les salles de réunion. | Du fond, on ne lit rien.
de|Ein Kurs in Erster Hilfe für das Personal. | Nach dem Unfall im letzten Jahr wäre das vernünftig.
en|Courses on public speaking for shy members. | Some of them have fine ideas and never open their mouths.
nl|Hou de algemene vergadering voortaan in het voorjaar. | In juni is iedereen al met vakantie bezig.
fr|Servir du café pendant l’assemblée générale. | Trois heures sans boisson chaude, c’est long.
de|Auf der Generalversammlung soll es Musik geben. | Ein Orchester aus unseren Reihen würde gern spielen.
en|Repaint the front of the Liège office. | It looks shabby from the street.
nl|Zoek een groter gebouw voor het kantoor in Luik. | Het huidige pand barst uit zijn voegen.
fr|Payer la contribution par domiciliation. | Un virement s’oublie si vite.
de|Den Mitgliedsbeitrag einmal im Jahr statt monatlich einziehen. | Das spart Buchungen und Mahnungen.
en|Let the phone app work in dark mode. | The white screen hurts my eyes at night.
nl|Verwijder de oude app uit de winkel. | De nieuwe werkt prima en mensen vergissen zich.
fr|Réduire la taille des caractères dans les contrats. | Cela économiserait deux pages.
de|Im Jahresbericht mehr Fotos abdrucken. | Die Leser möchten Gesichter sehen.
en|Bind the yearly report in hard cover. | Paper covers tear in the archive.
nl|Maak het jaarverslag korter, tien bladzijden is genoeg. | Niemand leest er honderdtwintig.
fr|Investir le fonds de solidarité dans des obligations d’État. | Le capital doit rester à l’abri.
de|Die Fahrräder der Kuriere jährlich warten. | Zweimal ist schon eine Bremse ausgefallen.
en|Sell the company cars and keep one van. | They stand in the garage most of the week.
nl|Geef het forum een nieuwe naam. | Die van nu klinkt als een wasmiddel.
fr|Ajouter notre logo en couleur sur les factures. | En noir et blanc, cela fait triste.
de|Rechnungen in fremder Währung ermöglichen. | Viele von uns arbeiten für Kunden in London und Zürich.
en|The board should meet in a different city each time. | They only ever see Brussels.
nl|Filmpjes van de bestuursleden op de website. | We kennen hun gezicht niet eens.
fr|Baisser le chauffage dans les bureaux en hiver. | Vingt-trois degrés, c’est trop.
de|Auf dem Dach des Brüsseler Büros Bienen halten. | Der Honig wäre ein schönes Geschenk.
en|Put a ping-pong table in Saint-Gilles. | A little sport at noon clears the head.
nl|Hernoem het lokaal in Sint-Gillis naar de stichter. | Hij verdient het na al die jaren.
fr|Un badge avec photo pour les rencontres de membres. | On oublie les prénoms d’une fois à l’autre.
de|Einen Chor der Mitglieder gründen. | Wir singen doch alle gern.
en|Record an album with the musicians among us. | There are enough guitarists for three albums.
nl|Betaal de lonen op de 25ste in plaats van de laatste dag. | De huur moet op de eerste betaald zijn.
fr|Indexer les salaires du personnel plus vite. | La vie est devenue chère pour eux aussi.
de|Bei Veranstaltungen weniger Alkohol ausschenken. | Manche Gäste benehmen sich daneben.
en|Start our events later in the evening. | At six o’clock most of us are still on the road.
nl|Laat adviseurs een das dragen. | Dat oogt verzorgder.
fr|Décaler les horaires des conseillers au samedi. | En semaine, tout le monde travaille.
de|Die Versicherung für Dienstwagen kündigen. | Wir haben kaum noch welche.
en|Change the colour of the membership card. | Orange is out of fashion.
nl|Workshops mogen niet langer dan een uur duren. | Daarna kan niemand nog opletten.
fr|Tenir les ateliers dans la forêt. | L’air des arbres donne de meilleures idées.
de|Jugendliche Praktikanten im Büro beschäftigen. | Sie lernen etwas, und die Post wird sortiert.
en|Raise the number of directors from nine to fifteen. | Nine is too few to cover every profession.
nl|Bestuursleden krijgen een vast parkeerplekje. | Ze komen soms van ver met de auto.
fr|Mettre un jeu concours sur la page d’accueil du site. | On y gagnerait un bon d’achat.
de|Die Website braucht ein neues Logo. | Das alte sieht aus wie das einer Sparkasse.
en|Take the chat robot off the website. | It never understands what I ask.
nl|Een SmartLab over gezelschapsspelen. | Spelen verbindt mensen van alle leeftijden.
fr|Offrir une montre aux sociétaires partant à la retraite. | Un geste élégant après tant d’années.
de|Den Newsletter in Reimen schreiben. | Dann liest ihn vielleicht jemand zu Ende.
en|Let members place small ads in the newsletter. | I have a van to sell and a room to let.
nl|Geef een cursus Spaans koken. | Paella voor twintig, dat is nog eens een avond.
fr|Un voyage d’étude au Québec pour les directeurs. | Ils verraient comment on fait là-bas.
de|Eine Ausstellung mit Werken der Mitglieder in Ostende. | Fotos und Bilder, vielleicht auch Keramik.
en|Close the offices on Friday afternoons. | Nobody calls then anyway.
nl|Zet een koffieautomaat in de gedeelde werkplek. | Zonder espresso begint de dag niet.
fr|Interdire les appels téléphoniques dans le coworking. | On entend tout ce que disent les voisins.
de|Lohnzettel mit größerer Schrift drucken. | Meine Augen sind nicht mehr die besten.
en|Have the payslips signed by the director in person. | A handwritten name is friendlier.
nl|Word lid van de internationale unie van coöperaties. | Daar wisselen ze ervaringen uit met Canada en Italië.
fr|Écrire l’histoire de la coopérative dans un livre. | Les fondateurs vieillissent et leurs souvenirs se perdent.
de|Die Sitzungen mit einer Schweigeminute beginnen. | Das beruhigt die Gemüter.
en|Meetings should be held standing up. | People speak shorter when their legs get tired.
nl|Leg een zwembad aan op de binnenplaats. | In augustus is het er veertig graden.
fr|Changer de fournisseur d’eau minérale pour les fêtes. | Celle-ci a un goût de craie.
de|Ein Preis für die beste Empfehlung des Jahres. | Ein kleiner Wettbewerb spornt an.
"""

FAR_TEXT = """
nl|De parking achter het station staat elke ochtend vol bladeren. | Je struikelt er over en het is glad.
fr|Il faudrait un deuxième ascenseur dans la tour nord. | Celui qui existe tombe en panne chaque lundi.
de|Der Kopierer im zweiten Stock macht Streifen. | Das Papier ist jedes Mal verschmiert.
en|The lift smells of paint since the weekend. | It gives me a headache.
nl|Vervang de gordijnen in de traphal. | Ze zijn grijs van het stof.
fr|Repeindre les volets en bleu. | Le vert est écaillé partout.
de|Im Keller steht nach jedem Regen Wasser. | Die Kartons dort sind schon durchnässt.
en|Put salt on the steps when it freezes. | My neighbour slipped last Tuesday.
nl|Er zitten duiven op de vensterbank. | Ze maken alles vuil.
fr|Le portail grince, un peu d’huile suffirait. | On l’entend depuis l’autre bout de la rue.
de|Bitte die Uhr im Flur stellen. | Sie geht seit Monaten zehn Minuten nach.
en|Buy a new kettle for the third floor. | The old one takes ten minutes to boil.
nl|Koop een piano voor de inkomhal. | Er is altijd wel iemand die kan spelen.
fr|Adopter un chat de bureau. | Il chasserait les souris.
de|Ein Aquarium im Wartezimmer würde beruhigen. | Fische machen weniger Lärm als ein Radio.
en|Play bird song in the corridor. | Blackbirds would be my choice.
nl|Laat de vlag halfstok hangen op 11 november. | Zo hoort het op die dag.
fr|Fleurir les fenêtres au printemps. | Des géraniums rouges, par exemple.
de|Der Briefkasten klemmt. | Der Schlüssel lässt sich kaum drehen.
en|We could have a chess club on Tuesdays. | I would bring two boards.
nl|Een voetbalploeg met mensen van alle kantoren. | Een shirt in onze kleuren, en in mei een tornooi.
fr|Un tournoi de pétanque en juin. | Les boules, je les apporte.
de|Gemeinsam den Halbmarathon laufen. | Das Training wäre donnerstags um sieben.
en|Someone keeps taking my lunch from the fridge. | It was lasagne, with my name on it.
nl|De koelkast moet elke vrijdag leeg. | Anders gaat alles ruiken.
fr|Le lave-vaisselle ne lave plus les verres. | Ils sortent plus troubles qu’ils n’y sont entrés.
de|Bitte keine Fische in der Mikrowelle. | Der Geruch zieht durch das ganze Haus.
en|Order oat milk along with the ordinary one. | I cannot stand the taste of cow’s milk.
nl|De verlichting op het toilet springt te snel uit. | Je zit er in het donker.
fr|Changer la serrure de la cave. | La clé s’est cassée dedans.
de|Der Notausgang ist mit Kisten verstellt. | Bei einem Brand kommt man dort nicht hinaus.
en|Test the fire alarm at noon rather than at nine. | It wakes the baby next door.
nl|Hang een spiegel in de kleedkamer. | Je ziet niet of je das goed zit.
fr|Une fontaine à eau près de l’escalier. | Au quatrième étage on a soif.
de|Der Wasserhahn in der Küche tropft. | Das Geräusch macht einen verrückt.
en|The windows on the street side are dirty. | You can hardly see the church any more.
nl|Zet een bank aan de bushalte. | Wie wacht, staat nu met zijn benen stijf.
fr|Demander à la commune de déplacer le passage pour piétons. | Les voitures y passent trop vite.
de|Die Straßenlaterne vor dem Eingang ist kaputt. | Im Dunkeln sieht man die Stufe nicht.
en|Ask the city for a tram stop at the corner. | The nearest one is a ten-minute walk.
nl|De wifi valt uit zodra het onweert. | Dan staat het scherm bevroren.
fr|L’imprimante avale le papier. | Trois feuilles sur quatre finissent froissées.
de|Die Tastaturen sind zu laut. | Man hört sie bis ins Nebenzimmer.
en|Please get us quieter chairs. | These squeak at the slightest move.
nl|Bestel dikkere mappen voor het archief. | De kartonnen scheuren.
fr|Ranger les vieux classeurs par ordre alphabétique. | On cherche toujours la lettre M.
de|Die alten Plakate im Keller dem Museum schenken. | Dort werden sie wenigstens gesehen.
en|Digitise the photographs from the nineties. | The colours are fading in their boxes.
nl|Schrijf een lied voor de verjaardag. | Met vijfentwintig strofen, een per jaar.
fr|Composer un hymne pour nos vingt-cinq ans. | Sur un air que tout le monde connaît.
de|Ein Theaterstück über die Gründung aufführen. | Die Gründer spielen sich selbst.
en|Print tote bags with a funny slogan. | Mine would say “later”.
nl|Verkoop T-shirts met ons logo. | In zwart, met zakje.
fr|Envoyer des cartes de vœux dessinées à la main. | Un vrai timbre, une vraie enveloppe.
de|Zum Jubiläum eine Briefmarke herausgeben. | Mit dem Bild des ersten Hauses.
en|Name a beer after the cooperative. | A blond one, not too strong.
nl|Ga met z’n allen naar zee in augustus. | Zwemmen, ijs eten en met de laatste trein terug.
fr|Louer un car pour visiter une ferme. | Les enfants verraient traire les vaches.
de|Ein Ausflug ins Hohe Venn mit Picknick. | Danach ein Kaffee in Malmedy.
en|A weekend in the Ardennes with tents. | And a fire, if it does not rain.
nl|Speel minder harde muziek in de wachtzaal. | Zachte jazz is al erg genoeg.
fr|Choisir un parfum d’ambiance plus léger. | La lavande me fait éternuer.
de|Die Farben im Treppenhaus sind trostlos. | Ein warmes Gelb täte gut.
en|Hang local painters’ work in the hallway. | Bare walls make people sad.
nl|Vraag de glazenwasser om vaker te komen. | In maart zie je niet meer naar buiten.
fr|Balayer le trottoir avant l’arrivée des visiteurs. | Les feuilles mortes collent aux semelles.
de|Die Mülltonnen stehen vor dem Fenster. | Im Sommer stinkt es fürchterlich.
en|Move the bins away from the door. | Foxes tear them open at night.
nl|Gooi de dode plant bij het onthaal weg. | Er hangt al maanden geen blad meer aan.
fr|Arroser les plantes pendant les vacances. | Elles meurent toutes en juillet.
de|Der Rasen vor dem Haus braucht Wasser. | Er ist schon ganz gelb.
en|Get rid of the wasps under the roof. | Two people were stung last week.
nl|Isoleer de zolder voor de winter. | Er waait een koude wind door de pannen.
fr|Réparer la gouttière côté jardin. | L’eau coule le long du mur.
de|Im Sommer fehlt im Dachgeschoss eine Markise. | Dort sind es dann über dreißig Grad.
"""


class Told(NamedTuple):
    """A recommendation: what stands in the list, and its explanation."""

    language: str
    title: str
    text: str


class Pair(NamedTuple):
    """Two that ask for the same thing: the one that is being typed, and the one that is there."""

    asked: Told
    there: Told


def _told(language: str, line: str) -> Told:
    title, text = line.split(" | ")
    return Told(language, title, text)


def _same() -> list[dict[str, Told]]:
    blocks = [block.splitlines() for block in SAME_TEXT.strip().split("\n\n")]
    return [
        {spoken: _told(spoken, line) for spoken, line in zip(LANGUAGES, block, strict=True)}
        for block in blocks
    ]


def _alone(text: str) -> list[Told]:
    return [_told(line[:2], line[3:]) for line in text.strip().splitlines()]


SAME, NEAR, FAR = _same(), _alone(NEAR_TEXT), _alone(FAR_TEXT)
BLOCKS = list(range(len(SAME)))


def pairs_of(numbers: Iterable[int]) -> list[Pair]:
    """Two pairs of each of these blocks; each language is typed as often as it is there."""
    found = []
    for number in numbers:
        for one, other in (LANGUAGES[:2], LANGUAGES[2:]):
            asked, there = (one, other) if number % 2 else (other, one)
            found.append(Pair(SAME[number][asked], SAME[number][there]))
    return found


def again() -> list[Pair]:
    """Pairs within one language."""
    lines = _alone(AGAIN_TEXT)
    return [Pair(one, block[one.language]) for one, block in zip(lines, SAME, strict=False)]


def chosen_by[T](some: list[T]) -> list[T]:
    """Those that the threshold was chosen by."""
    return some[::3]


def held_out[T](some: list[T]) -> list[T]:
    """Those that nobody looked at while choosing, and that are reported."""
    return [one for number, one in enumerate(some) if number % 3]
