// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "overview_texts.h"

const char* const overview_texts[N_SAID][2] = {
  [SAID_TITLE] = {"Jouw overzicht", "Your overview"},
  [SAID_LEAD]  = {"Wat kun je al? Welk werk past bij je? En hoe kom je daar?",
                  "What can you do already? Which work suits you? And how do "
                   "you get there?"},
  [SAID_IS_NOT] =
    {"Dit overzicht is een hulpmiddel. Het is geen besluit: jij kiest zelf. "
     "Een computer heeft het gemaakt met wat er in je profiel staat. Geen mens "
     "heeft het nagekeken.",
     "This overview is a tool. It is no decision: you choose. A computer made "
     "it from what your profile says. No person has checked it."},
  [SAID_UNKNOWN_IS] = {"Staat iets niet in je profiel? Dan weten wij het niet. "
                       "Dat is iets anders dan dat je het niet kunt.",
                       "Is something not in your profile? Then we do not know "
                       "it. That is not the same as that you cannot do it."},
  [SAID_OMITTED] = {"Niet alles uit je profiel was te begrijpen. Wat wij niet "
                    "begrepen, telt niet mee. Zo vaak kwam dat voor: {1}.",
                    "Not all of your profile was understood. What was not does "
                    "not count. This is how often that was so: {1}."},
  [SAID_SKIP]    = {"Op deze pagina", "On this page"},

  [SAID_SHORT]      = {"In het kort", "In short"},
  [SAID_SHORT_GOAL] = {"Je wilt dit werk doen: <b>{1}</b>.",
                       "You want to do this work: <b>{1}</b>."},
  [SAID_SHORT_CHOSEN] =
    {"Je hebt nog geen beroep gekozen. Daarom kiezen wij een voorbeeld: "
     "<b>{1}</b>. Dat werk is voor jou haalbaar.",
     "You have not chosen an occupation yet. So we take an example: "
     "<b>{1}</b>. You can get there."},
  [SAID_SHORT_FAR] =
    {"Je hebt nog geen beroep gekozen. Daarom kiezen wij een voorbeeld: "
     "<b>{1}</b>. Er is ook ander werk: kijk in de lijst.",
     "You have not chosen an occupation yet. So we take an example: "
     "<b>{1}</b>. There is other work too: see the list."},
  [SAID_SHORT_EMPTY] = {"Je profiel is nog leeg. Daarom weten wij nog niet wat "
                        "je kunt. Vertel het ons, dan zoeken wij met je mee.",
                        "Your profile is still empty. So we do not know yet "
                        "what you can do. Tell us, and we help you search."},
  [SAID_SHORT_HAS]   = {"Je hebt nu {1} van de 10 punten voor dit werk.",
                        "You now have {1} of the 10 points for this work."},
  [SAID_SHORT_ROUTE] = {"Er is een route. Die duurt {1}.",
                        "There is a route. It takes {1}."},
  [SAID_SHORT_FREE]  = {"Het kost jou niets.", "It costs you nothing."},
  [SAID_SHORT_OWN]   = {"Jij betaalt zelf hoogstens {1}.",
                        "You pay at most {1} yourself."},
  [SAID_SHORT_THERE] =
    {"Dat is genoeg om te gaan zoeken. De rest leer je later.",
     "That is enough to start looking. You learn the rest later."},
  [SAID_SHORT_NO_ROUTE] = {"Wij vonden nog geen route die helemaal past. "
                           "Verderop lees je wat wel kan.",
                           "We found no route yet that fits in all. Further on "
                           "you read what is possible."},
  [SAID_SHORT_FIRST]    = {"Je eerste stap is: <b>{1}</b>.",
                           "Your first step is: <b>{1}</b>."},

  [SAID_CAN]       = {"Dit kun je al", "What you can do already"},
  [SAID_CAN_DONE]  = {"Dit heb je gedaan en dat telt mee:",
                      "You did this, and it counts:"},
  [SAID_CAN_ASKED] = {"Dit kun je, en dit beroep vraagt erom:",
                      "You can do this, and this occupation asks for it:"},
  [SAID_CAN_OTHER] =
    {"Dit kun je ook. Je neemt het mee naar ander werk:",
     "You can do this too. You take it with you to other work:"},
  [SAID_CAN_PARTLY] = {"voor een deel", "in part"},
  [SAID_CAN_MORE]   = {"en nog {1}", "and {1} more"},
  [SAID_CAN_STRONG] =
    {"Hier ben je sterk in, en het telt zwaar voor dit beroep:",
     "You are strong in this, and it weighs a lot for this occupation:"},
  [SAID_CAN_NONE_ASKED] =
    {"Dit beroep vraagt andere dingen dan wat nu in je profiel staat.",
     "This occupation asks for other things than your profile has now."},
  [SAID_CAN_NOTHING] =
    {"In je profiel staat nog niet wat je kunt. Iedereen kan veel. Denk aan je "
     "werk, je school en je hobby’s. Zorg je voor anderen? Doe je "
     "vrijwilligerswerk? Ook dat telt.",
     "Your profile does not say yet what you can do. Everybody can do a lot. "
     "Think of your work, your school and your hobbies. Do you care for "
     "others? Do you volunteer? That counts too."},

  [SAID_FITS] = {"Werk dat bij je past", "Work that suits you"},
  [SAID_FITS_POINTS] =
    {"Elk beroep heeft 10 punten. Wat belangrijk is in het werk, geeft veel "
     "punten. Wat minder belangrijk is, geeft weinig. Hoe meer je al kunt, hoe "
     "meer punten je hebt.",
     "Every occupation has 10 points. What is important in the work gives many "
     "points. What is less important gives few. The more you can do already, "
     "the more points you have."},
  [SAID_FIT_UNKNOWN]  = {"niet bekend", "not known"},
  [SAID_FIT_FAR]      = {"nog ver weg", "still far away"},
  [SAID_FIT_FEASIBLE] = {"haalbaar", "within reach"},
  [SAID_FIT_CLOSE]    = {"past goed", "suits you well"},
  [SAID_FIT_ROW]      = {"Je hebt {1} van de 10 punten.",
                         "You have {1} of the 10 points."},
  [SAID_FIT_HAD] = {"Dit werk heb je al gedaan.", "You have done this work."},
  [SAID_FIT_OPEN] =
    {"Let op: iets in dit werk past niet bij wat jij hebt gezegd.",
     "Mind: something in this work does not go with what you said."},
  [SAID_FIT_ASK] = {"Er zijn nog vragen over dit werk.",
                    "There are still questions about this work."},
  [SAID_FITS_MEANING] =
    {"“Past goed” is: het werk lijkt erg op wat jij kunt. “Haalbaar” is: met "
     "leren of oefenen kun je er komen. “Nog ver weg” is: het werk vraagt veel "
     "wat je nu nog niet kunt.",
     "“Suits you well” is: the work is much like what you can do. “Within "
     "reach” is: by learning or practice you can get there. “Still far away” "
     "is: the work asks for much that you cannot do yet."},
  [SAID_FITS_NONE_NEAR] =
    {"Er is nu geen werk dat dichtbij ligt. Dat zegt niet wie je bent of wat "
     "je waard bent. Vaak staat nog niet alles in het profiel. Vul het aan en "
     "probeer het opnieuw.",
     "No work is near right now. That does not say who you are or what you are "
     "worth. Often not all is in the profile yet. Add to it and try again."},
  [SAID_FITS_NOTHING] =
    {"Wij kunnen pas werk zoeken als er iets in je profiel staat.",
     "We can only look for work once your profile says something."},

  [SAID_GAP] = {"Wat je nog kunt leren", "What you can still learn"},
  [SAID_GAP_INTRO] =
    {"Dit vraagt het beroep <b>{1}</b> ook nog. Wat het meest telt, staat "
     "bovenaan.",
     "This is what <b>{1}</b> asks for too. What counts most stands first."},
  [SAID_GAP_OPTIONAL]  = {"soms nodig", "sometimes needed"},
  [SAID_GAP_SOMEWHAT]  = {"handig", "useful"},
  [SAID_GAP_IMPORTANT] = {"belangrijk", "important"},
  [SAID_GAP_ESSENTIAL] = {"heel belangrijk", "very important"},
  [SAID_GAP_PARTIAL]   = {"Een deel hiervan kun je al.",
                          "You can do a part of this already."},
  [SAID_GAP_NEAREST]   = {"Je kunt al iets wat erop lijkt: <b>{1}</b>.",
                          "You can do something like it already: <b>{1}</b>."},
  [SAID_GAP_UNKNOWN] =
    {"Hierover staat niets in je profiel. Kun je dit al? Zet het er dan in.",
     "Your profile says nothing of this. Can you do it already? Then put it "
     "in."},
  [SAID_GAP_MORE]   = {"Daarna zijn er nog {1} dingen die minder tellen.",
                       "After that there are {1} things that count less."},
  [SAID_GAP_NEEDED] = {"Met de bovenste {1} heb je 8 van de 10 punten.",
                       "With the first {1} you have 8 of the 10 points."},
  [SAID_GAP_NONE] =
    {"Je kunt alles wat dit werk vraagt. Dat is bijzonder.",
     "You can do all that this work asks for. That is special."},
  [SAID_GAP_NOTHING] = {"Wij weten niet wat dit werk vraagt. Vraag het aan "
                        "iemand die dit werk doet.",
                        "We do not know what this work asks for. Ask somebody "
                        "who does this work."},
  [SAID_NO_TARGET]   = {"Kies eerst een beroep. Dan staat hier meer.",
                        "First choose an occupation. Then there is more here."},

  [SAID_GATES] = {"Vragen over dit werk", "Questions about this work"},
  [SAID_GATES_INTRO] =
    {"Sommige dingen geven geen punten. Toch zijn ze nodig in dit werk.",
     "Some things give no points. Still this work needs them."},
  [SAID_GATES_ASK]    = {"Beantwoord deze vragen voor jezelf:",
                         "Answer these questions for yourself:"},
  [SAID_GATES_OPEN]   = {"Let hier goed op:", "Mind these well:"},
  [SAID_GATES_PASSED] = {"Dit is in orde:", "This is in order:"},
  [SAID_GATES_NONE]   = {"Over dit werk hebben wij geen vragen.",
                         "We have no questions about this work."},
  [SAID_ASK_REGULATED] =
    {"Er is een wet voor dit beroep. Heb je het diploma dat de wet vraagt?",
     "There is a law on this occupation. Do you have the diploma that the law "
     "asks for?"},
  [SAID_ASK_LICENCE] =
    {"Heb je het rijbewijs dat je nodig hebt? Het gaat om: <b>{1}</b>.",
     "Do you have the driving licence that you need? It is about: <b>{1}</b>."},
  [SAID_ASK_LANGUAGE] =
    {"Ken je deze taal goed genoeg? <b>{1}</b>, op niveau {2}.",
     "Do you know this language well enough? <b>{1}</b>, at level {2}."},
  [SAID_ASK_ANY_LANGUAGE] = {"Ken je deze taal? <b>{1}</b>.",
                             "Do you know this language? <b>{1}</b>."},
  [SAID_ASK_CIRCUMSTANCE] = {"Kun en wil je dit? <b>{1}</b>.",
                             "Can and will you do this? <b>{1}</b>."},
  [SAID_OPEN_REGULATED] = {"Er is een wet voor dit beroep. Je hebt een diploma "
                           "nodig dat je nu nog niet hebt.",
                           "There is a law on this occupation. You need a "
                           "diploma that you do not have yet."},
  [SAID_OPEN_LICENCE] =
    {"Je hebt een rijbewijs nodig dat je nog niet hebt: <b>{1}</b>.",
     "You need a driving licence that you do not have yet: <b>{1}</b>."},
  [SAID_OPEN_LANGUAGE] =
    {"Je moet deze taal nog beter leren: <b>{1}</b>, tot niveau {2}.",
     "You still have to learn this language better: <b>{1}</b>, to level {2}."},
  [SAID_OPEN_ANY_LANGUAGE] =
    {"Je moet deze taal nog leren: <b>{1}</b>.",
     "You still have to learn this language: <b>{1}</b>."},
  [SAID_OPEN_CIRCUMSTANCE] =
    {"Jij zei dat je dit niet kunt of wilt: <b>{1}</b>. In dit werk komt het "
     "voor. Vraag een werkgever of het anders kan.",
     "You said that you cannot or will not do this: <b>{1}</b>. It is part of "
     "this work. Ask an employer whether it can be done otherwise."},
  [SAID_PASSED_REGULATED] = {"Je hebt het diploma dat de wet vraagt.",
                             "You have the diploma that the law asks for."},
  [SAID_PASSED_OTHER]     = {"<b>{1}</b>", "<b>{1}</b>"},

  [SAID_ROUTE]    = {"Je route", "Your route"},
  [SAID_ROUTE_TO] = {"Zo kom je bij dit werk: <b>{1}</b>. De route duurt {2}. "
                     "Aan het eind heb je {3} van de 10 punten.",
                     "This is how you get to this work: <b>{1}</b>. The route "
                     "takes {2}. At the end you have {3} of the 10 points."},
  [SAID_ROUTE_PATH] = {"Dit is een ontwikkelpad. Je leert in kleine stappen, "
                       "vaak terwijl je werkt.",
                       "This is an ontwikkelpad. You learn in small steps, "
                       "often while you work."},
  [SAID_ROUTE_PICTURE] =
    {"De groene lijn is hoeveel punten je hebt. De streeplijn is ons doel. "
     "Onder de lijn staan je stappen.",
     "The green line is how many points you have. The dashed line is our goal. "
     "Your steps are below the line."},
  [SAID_ROUTE_PROMISE] = {"Wij kunnen niets beloven. Een school of werkgever "
                          "moet ook plek voor je hebben.",
                          "We cannot promise anything. A school or employer "
                          "has to have a place for you too."},
  [SAID_ROUTE_THERE] =
    {"Dit werk is nu al haalbaar: <b>{1}</b>. Je kunt gaan zoeken. Wat nog "
     "mist, leer je op je werk of met een cursus.",
     "This work is within reach now: <b>{1}</b>. You can start looking. What "
     "is missing you learn at work or by a course."},
  [SAID_STEP]          = {"Stap {1}: <b>{2}</b>", "Step {1}: <b>{2}</b>"},
  [SAID_STEP_FUNCTION] = {"Je begint in dit werk.", "You begin in this work."},
  [SAID_STEP_TILE]     = {"Je leert dit op school of op je werk.",
                          "You learn this at school or at work."},
  [SAID_STEP_COURSE]   = {"Je volgt deze cursus of opleiding.",
                          "You follow this course."},
  [SAID_STEP_OCCUPATION] = {"Je gaat in dit beroep werken.",
                            "You start to work in this occupation."},
  [SAID_STEP_LEADS]      = {"Daarna kun je werken als <b>{1}</b>.",
                            "After that you can work as <b>{1}</b>."},
  [SAID_STEP_TIME]       = {"Dit duurt {1}.", "This takes {1}."},
  [SAID_STEP_NO_TIME] =
    {"Hoe lang dit duurt, weten wij niet. Vraag het aan de school.",
     "How long this takes we do not know. Ask the school."},
  [SAID_STEP_DATES] = {"Begin: {1}. Einde: {2}.", "Begin: {1}. End: {2}."},
  [SAID_STEP_PAID]  = {"Je verdient geld terwijl je leert.",
                       "You earn money while you learn."},
  [SAID_STEP_EARNS] = {"Je verdient hier geld mee.", "You earn money by this."},
  [SAID_STEP_PROVIDER] = {"Je leert dit bij <b>{1}</b>.",
                          "You learn this at <b>{1}</b>."},
  [SAID_STEP_LEARNS]   = {"Je leert bijvoorbeeld:", "You learn for example:"},
  [SAID_STEP_GETS]     = {"Je krijgt: {1}.", "You get: {1}."},
  [SAID_STEP_POINTS]   = {"Daarna heb je {1} van de 10 punten.",
                          "After that you have {1} of the 10 points."},
  [SAID_STEP_NEEDED]   = {"Deze stap is nodig voor een latere stap.",
                          "This step is needed for a later step."},
  [SAID_OTHERS] = {"Er is ook een andere route. Die duurt {1}. De eerste stap "
                   "is dan: <b>{2}</b>.",
                   "There is another route too. It takes {1}. Its first step "
                   "is: <b>{2}</b>."},
  [SAID_NO_ROUTE] = {"Wij vonden geen route die helemaal past. Met alle lessen "
                     "die wij kennen, kom je tot {1} van de 10 punten.",
                     "We found no route that fits in all. With all lessons "
                     "that we know you get to {1} of the 10 points."},
  [SAID_NO_ROUTE_WHY] = {"Dit houdt je nu tegen:", "This holds you back now:"},
  [SAID_NO_ROUTE_OPENS] =
    {"Kan dit wel? Dan is er een route van {1}. Die kost jou {2}.",
     "Would this be possible? Then there is a route of {1}. It costs you {2}."},
  [SAID_NO_ROUTE_STILL] =
    {"Geen route betekent niet dat het niet kan. Onze gegevens zijn nooit "
     "compleet. Vraag een adviseur om mee te kijken. Of kies ander werk uit de "
     "lijst hierboven.",
     "No route does not mean that it cannot be done. Our data is never "
     "complete. Ask an adviser to look with you. Or choose other work from the "
     "list above."},
  [SAID_DOCUMENT_NONE]     = {"geen papier", "no paper"},
  [SAID_DOCUMENT_PROOF]    = {"een bewijs dat je meedeed",
                              "a proof that you took part"},
  [SAID_DOCUMENT_PRACTICE] = {"een praktijkverklaring", "a practice statement"},
  [SAID_DOCUMENT_MICRO]    = {"een microcredential", "a microcredential"},
  [SAID_DOCUMENT_BRANCH]   = {"een branchecertificaat",
                              "a certificate of the sector"},
  [SAID_DOCUMENT_CERTIFICATE] = {"een mbo-certificaat", "an mbo certificate"},
  [SAID_DOCUMENT_ELECTIVE]    = {"een keuzedeel", "an elective"},
  [SAID_DOCUMENT_DIPLOMA]     = {"een diploma", "a diploma"},
  [SAID_DOCUMENT_DEGREE]      = {"een getuigschrift", "a degree"},

  [SAID_STOP] = {"Als je eerder stopt", "If you stop earlier"},
  [SAID_STOP_INTRO] =
    {"Een stap die af is, blijft van jou. Ook als je daarna stopt.",
     "A step that is done stays yours. Also if you stop after it."},
  [SAID_STOP_AFTER]    = {"Na stap {1} heb je {2} van de 10 punten.",
                          "After step {1} you have {2} of the 10 points."},
  [SAID_STOP_KEEPS]    = {"Je hebt dan {1}.", "You then have {1}."},
  [SAID_STOP_WORK]     = {"Dit werk is dan ook haalbaar:",
                          "This work is within reach then too:"},
  [SAID_STOP_FUNCTION] = {"Je kunt dan al werken als <b>{1}</b>.",
                          "You can then work as <b>{1}</b> already."},
  [SAID_STOP_ONE]   = {"Je route heeft maar 1 stap. Stop je eerder? Vraag de "
                         "school dan om een bewijs van wat je al kunt.",
                       "Your route has just 1 step. Do you stop earlier? Then "
                         "ask the school for a proof of what you can do already."},
  [SAID_STOP_THERE] = {"Je hoeft niet eerst te leren voor dit werk. Leer je "
                       "toch iets? Dat blijft van jou.",
                       "You do not have to learn first for this work. Do you "
                       "learn something still? That stays yours."},
  [SAID_STOP_NONE] =
    {"Er is nu nog geen route. Alles wat je leert, blijft van jou.",
     "There is no route yet. All that you learn stays yours."},

  [SAID_COURSES] = {"Cursussen die je verder helpen",
                    "Courses that help you on"},
  [SAID_COURSES_INTRO] =
    {"Deze cursussen leren je iets wat nog mist. Je hoeft ze niet allemaal te "
     "doen. Soms is er één genoeg.",
     "These courses teach you something that is missing. You do not have to do "
     "them all. Sometimes one is enough."},
  [SAID_COURSES_NONE] = {"Wij kennen nu geen cursus die je verder helpt. Vraag "
                         "ernaar bij een school in de buurt.",
                         "We know no course now that helps you on. Ask for it "
                         "at a school near you."},
  [SAID_COURSES_NORMS] =
    {"Deze opleidingen leren veel van wat nog mist:",
     "These qualifications teach much of what is missing:"},
  [SAID_COURSES_BARRED]  = {"Andere cursussen kunnen nu niet:",
                            "Other courses are not possible now:"},
  [SAID_COURSE_MUCH]     = {"Dit helpt je veel verder.",
                            "This helps you on a lot."},
  [SAID_COURSE_SOME]     = {"Dit helpt je verder.", "This helps you on."},
  [SAID_COURSE_LITTLE]   = {"Dit helpt je een beetje verder.",
                            "This helps you on a little."},
  [SAID_COURSE_PRICE]    = {"De prijs is {1}.", "The price is {1}."},
  [SAID_COURSE_FREE]     = {"Dit kost niets.", "This costs nothing."},
  [SAID_COURSE_NO_PRICE] = {"De prijs weten wij niet. Vraag het aan de school.",
                            "We do not know the price. Ask the school."},
  [SAID_COURSE_EXEMPT] =
    {"Een deel van de lessen kun je al. Vraag of je dat mag overslaan.",
     "You can do a part of the lessons already. Ask whether you may skip "
     "that."},

  [SAID_BAR_BUDGET]   = {"Het kost meer dan je kunt betalen.",
                         "It costs more than you can pay."},
  [SAID_BAR_HOURS]    = {"Het vraagt meer uren per week dan je hebt.",
                         "It takes more hours a week than you have."},
  [SAID_BAR_MODE]     = {"Het kan niet op de manier die jij wilt.",
                         "It cannot be done in the way that you want."},
  [SAID_BAR_EARNING]  = {"Je kunt er geen geld bij verdienen.",
                         "You cannot earn money meanwhile."},
  [SAID_BAR_REGION]   = {"Het is niet in jouw regio.",
                         "It is not in your region."},
  [SAID_BAR_START]    = {"Het begint te vroeg voor jou.",
                         "It begins too early for you."},
  [SAID_BAR_END]      = {"Het duurt te lang voor jou.",
                         "It takes too long for you."},
  [SAID_BAR_LEVEL]    = {"Je hebt er eerst een hoger schoolniveau voor nodig.",
                         "You first need a higher level of school for it."},
  [SAID_BAR_LANGUAGE] = {"Je moet er eerst beter Nederlands voor leren.",
                         "You first have to learn better Dutch for it."},
  [SAID_BAR_PREREQUISITE] = {"Je moet eerst iets anders leren of halen.",
                             "You first have to learn or pass something else."},
  [SAID_BAR_DIPLOMA]      = {"De wet vraagt een diploma dat je nog niet hebt.",
                             "The law asks for a diploma that you do not have yet."},
  [SAID_BAR_STEPS]        = {"Het zijn meer stappen dan je wilt.",
                             "It takes more steps than you want."},
  [SAID_BAR_UNSTATED]     = {"De prijs of de duur is niet bekend.",
                             "Its price or length is not known."},
  [SAID_BAR_COVERAGE]     = {"Wij kennen geen lessen die genoeg leren.",
                             "We know no lessons that teach enough."},

  [SAID_MONEY]     = {"Wat kost het en wie betaalt?",
                      "What does it cost and who pays?"},
  [SAID_MONEY_ANY] = {"Dit zijn regelingen die leren kunnen betalen. Er is nog "
                      "geen cursus gekozen.",
                      "These are schemes that may pay for learning. No course "
                      "has been chosen yet."},
  [SAID_MONEY_FREE]     = {"Deze stap kost niets.", "This step costs nothing."},
  [SAID_MONEY_PRICE]    = {"De prijs is {1}.", "The price is {1}."},
  [SAID_MONEY_BETWEEN]  = {"De prijs ligt tussen {1} en {2}.",
                           "The price is between {1} and {2}."},
  [SAID_MONEY_NO_PRICE] = {"De prijs weten wij niet. Vraag het aan de school.",
                           "We do not know the price. Ask the school."},
  [SAID_OWN_NOTHING]    = {"Jij betaalt niets.", "You pay nothing."},
  [SAID_OWN_EXACT]      = {"Jij betaalt {1}.", "You pay {1}."},
  [SAID_OWN_AT_MOST] = {"Jij betaalt hoogstens {1}. Misschien betaal je niets. "
                        "Dat hangt af van de regelingen hieronder.",
                        "You pay at most {1}. Perhaps you pay nothing. That "
                        "depends on the schemes below."},
  [SAID_OWN_BETWEEN] =
    {"Jij betaalt tussen {1} en {2}. Dat hangt af van de regelingen hieronder.",
     "You pay between {1} and {2}. That depends on the schemes below."},
  [SAID_OWN_UNKNOWN]   = {"Hoeveel jij betaalt, weten wij nog niet.",
                          "We do not know yet how much you pay."},
  [SAID_TOTAL_FREE]    = {"Alle stappen samen kosten niets.",
                          "All steps together cost nothing."},
  [SAID_TOTAL]         = {"Alle stappen samen:", "All steps together:"},
  [SAID_SCHEME_YES]    = {"Ja, dit past: <b>{1}</b>",
                          "Yes, this fits: <b>{1}</b>"},
  [SAID_SCHEME_MAYBE]  = {"Misschien: <b>{1}</b>", "Perhaps: <b>{1}</b>"},
  [SAID_SCHEME_NO]     = {"Deze regelingen betalen nu niet:",
                          "These schemes do not pay now:"},
  [SAID_SCHEME_CLOSED] = {"nu gesloten", "closed now"},
  [SAID_SCHEME_EARLY]  = {"nog te vroeg om aan te vragen",
                          "too early to ask yet"},
  [SAID_SCHEME_MISFIT] = {"past nu niet ({1})", "does not fit now ({1})"},
  [SAID_SCHEME_FEE]    = {"Dit gaat van de prijs af: {1}.",
                          "This comes off the price: {1}."},
  [SAID_SCHEME_WHOLE] =
    {"Je werkgever betaalt de opleiding. Het gaat om: {1}.",
     "Your employer pays for the course. It is about: {1}."},
  [SAID_SCHEME_LOAN] =
    {"Dit kun je lenen: {1}. Je moet het later terugbetalen.",
     "You can borrow this: {1}. You have to pay it back later."},
  [SAID_SCHEME_TAX]  = {"Dit krijg je terug van de belasting: {1}.",
                        "You get this back from taxes: {1}."},
  [SAID_SCHEME_WORK] = {"Je werkgever krijgt dit voor jouw begeleiding: {1}.",
                        "Your employer gets this for guiding you: {1}."},
  [SAID_SCHEME_NO_LIMIT] = {"hoeveel staat niet vast", "how much is not fixed"},
  [SAID_SCHEME_EXACT]    = {"{1}", "{1}"},
  [SAID_SCHEME_UP_TO]    = {"hoogstens {1}", "at most {1}"},
  [SAID_SCHEME_RANGE]    = {"{1} tot {2}", "{1} to {2}"},
  [SAID_SCHEME_ME] = {"Jij vraagt dit zelf aan.", "You ask for this yourself."},
  [SAID_SCHEME_EMPLOYER] = {"Je werkgever vraagt dit aan.",
                            "Your employer asks for this."},
  [SAID_SCHEME_BETWEEN]  = {"Aanvragen kan van {1} tot en met {2}.",
                            "One can ask from {1} until {2}."},
  [SAID_SCHEME_UNTIL]    = {"Aanvragen kan tot en met {1}.",
                            "One can ask until {1}."},
  [SAID_SCHEME_FROM] = {"Aanvragen kan vanaf {1}.", "One can ask from {1}."},
  [SAID_SCHEME_WITHOUT] =
    {"Wij kennen geen datum waarop je dit moet aanvragen.",
     "We know no date by which to ask."},
  [SAID_SCHEME_DEPENDS]  = {"Dit hangt nog af van:", "This still depends on:"},
  [SAID_SCHEME_DECISION] = {"of degene die betaalt ja zegt",
                            "whether whoever pays says yes"},
  [SAID_SCHEME_UNSTATED] = {"voor wie het is", "whom it is for"},
  [SAID_SCHEME_WHERE]    = {"Meer lezen:", "Read more:"},
  [SAID_SCHEMES_NONE] = {"Wij kennen hier geen regeling die kan betalen. Vraag "
                         "het aan je werkgever, je gemeente of UWV.",
                         "We know no scheme here that may pay. Ask your "
                         "employer, your gemeente or UWV."},
  [SAID_RIGHTS] =
    {"Je hebt hiermee nog geen recht op geld. Vraag het altijd na voordat je "
     "begint.",
     "This gives you no right to money yet. Always ask before you begin."},
  [SAID_NOTHING_TO_PAY] = {"Voor dit werk hoef je nu niets te betalen.",
                           "There is nothing to pay for this work now."},

  [SAID_NEXT]        = {"Wat kun je nu doen?", "What can you do now?"},
  [SAID_NEXT_FILL]   = {"Schrijf op wat je kunt en wat je hebt gedaan. Zet dat "
                          "in je profiel. Maak daarna dit overzicht opnieuw.",
                        "Write down what you can do and what you have done. Put "
                          "that in your profile. Then make this overview again."},
  [SAID_NEXT_CHOOSE] = {"Bekijk de lijst met werk. Kies wat jij leuk vindt. "
                        "Maak dan een nieuw overzicht voor dat werk.",
                        "Look at the list of work. Choose what you like. Then "
                        "make a new overview for that work."},
  [SAID_NEXT_GATES] =
    {"Geef antwoord op de vragen over dit werk. Het zijn er {1}.",
     "Answer the questions about this work. There are {1}."},
  [SAID_NEXT_GATE] = {"Geef antwoord op de vraag over dit werk.",
                      "Answer the question about this work."},
  [SAID_NEXT_OPEN] =
    {"Praat over wat niet past bij dit werk. Vraag een werkgever wat er kan.",
     "Talk about what does not go with this work. Ask an employer what is "
     "possible."},
  [SAID_NEXT_LEARN] =
    {"Vraag een school of werkgever naar je eerste stap: <b>{1}</b>.",
     "Ask a school or employer about your first step: <b>{1}</b>."},
  [SAID_NEXT_WORK] = {"Zoek een werkgever voor je eerste stap: <b>{1}</b>.",
                      "Look for an employer for your first step: <b>{1}</b>."},
  [SAID_NEXT_APPLY] =
    {"Kijk welke werkgevers mensen zoeken voor dit werk: <b>{1}</b>.",
     "See which employers look for people for this work: <b>{1}</b>."},
  [SAID_NEXT_NO_ROUTE] =
    {"Vraag een adviseur naar een route voor dit werk: <b>{1}</b>.",
     "Ask an adviser about a route to this work: <b>{1}</b>."},
  [SAID_NEXT_COURSE] = {"Vraag informatie over deze cursus: <b>{1}</b>.",
                        "Ask for information on this course: <b>{1}</b>."},
  [SAID_NEXT_MONEY] =
    {"Vraag op tijd geld aan: <b>{1}</b>. Dat kan tot en met {2}.",
     "Ask for money in time: <b>{1}</b>. You can until {2}."},
  [SAID_NEXT_EMPLOYER] = {"Vraag je werkgever om op tijd geld aan te vragen: "
                          "<b>{1}</b>. Dat kan tot en met {2}.",
                          "Ask your employer to ask for money in time: "
                          "<b>{1}</b>. That can be done until {2}."},
  [SAID_NEXT_FACTS]    = {"Zoek dit uit. Dan weten wij beter wie kan betalen:",
                          "Find this out. Then we know better who can pay:"},
  [SAID_NEXT_TALK] =
    {"Laat dit overzicht zien aan iemand die met je meedenkt. Bijvoorbeeld bij "
     "UWV, je gemeente of een leerwerkloket.",
     "Show this overview to somebody who thinks along with you. For example at "
     "UWV, your gemeente or a leerwerkloket."},
  [SAID_FACT_AGE]      = {"hoe oud je bent", "how old you are"},
  [SAID_FACT_LICENCES] = {"welk rijbewijs je hebt",
                          "which driving licence you have"},
  [SAID_FACT_LEVEL]    = {"wat je hoogste diploma is",
                          "what your highest diploma is"},
  [SAID_FACT_STATUS]   = {"of je nu werk hebt", "whether you work now"},
  [SAID_FACT_HOURS]    = {"hoeveel uur per week je kunt",
                          "how many hours a week you can"},
  [SAID_FACT_DIPLOMAS] = {"welke diploma’s je hebt", "which diplomas you have"},
  [SAID_FACT_REGION] = {"in welke regio je woont", "in which region you live"},
  [SAID_FACT_SECTOR] = {"in welke sector je werkt", "in which sector you work"},
  [SAID_FACT_CIRCUMSTANCES] = {"wat je in werk wel en niet wilt",
                               "what you want and do not want in work"},
  [SAID_FACT_LANGUAGES] = {"welke talen je kent", "which languages you know"},
  [SAID_FACT_MARKET]    = {"of je in Nederland werkt of hebt gewerkt",
                           "whether you work or worked in the Netherlands"},
  [SAID_FACT_FINANCE]   = {"of je recht hebt op studiefinanciering",
                           "whether you have a right to study finance"},
  [SAID_FACT_WEAK]      = {"of je kans op werk klein is",
                           "whether your chance of work is small"},
  [SAID_FACT_WW]        = {"of je WW krijgt", "whether you get WW"},
  [SAID_FACT_EMPLOYEES] = {"hoe groot het bedrijf van je werkgever is",
                           "how large your employer is"},
  [SAID_FACT_LEERBEDRIJF] =
    {"of je werkgever een erkend leerbedrijf is",
     "whether your employer is a recognised leerbedrijf"},
  [SAID_FACT_FUND] = {"of er een fonds of cao is voor je werk",
                      "whether there is a fund or cao for your work"},
  [SAID_FACT_ASKS] = {"of je werkgever geld wil aanvragen",
                      "whether your employer wants to ask for money"},

  [SAID_PRIVACY] =
    {"Dit overzicht gaat over jou. Je naam staat er niet in. Alles komt uit je "
     "profiel en wat daaruit volgt. Er is niets verstuurd. Bewaar het goed.",
     "This overview is about you. Your name is not in it. All of it is from "
     "your profile and what follows from that. Nothing was sent. Keep it "
     "well."},
  [SAID_AUDIT] = {"Voor wie dit narekent", "For whoever recomputes this"},
  [SAID_AUDIT_MADE] =
    {"Gemaakt op {1} door competent {2}, met gegevens {3}. Gewichten: {4}. "
     "Maat: {5}. Zuinig met: {6}. Genoeg: {7}.",
     "Made on {1} by competent {2}, with data {3}. Weights: {4}. Leniency: "
     "{5}. Least: {6}. Enough: {7}."},
  [SAID_AUDIT_PROVEN]     = {"De route is bewezen de beste van dit model.",
                             "The route is proven to be the best of this model."},
  [SAID_AUDIT_NOT_PROVEN] = {"De route is niet bewezen de beste.",
                             "The route is not proven to be the best."},
  [SAID_AUDIT_VERIFY] =
    {"“competent gap --json” geeft elke term van de punten, “competent verify” "
     "rekent die na. Een punt is hier een tiende van het geheel.",
     "“competent gap --json” gives each term of the points, “competent verify” "
     "recomputes it. A point is a tenth of the whole here."},
  [SAID_AUDIT_SOURCE] = {"Bron: {1}, versie {2}.", "Source: {1}, version {2}."},
  [SAID_NO_NAME]      = {"(zonder naam)", "(without a name)"},
  [SAID_AND]          = {"en", "and"},
  [SAID_WEEK]         = {"1 week", "1 week"},
  [SAID_WEEKS]        = {"{1} weken", "{1} weeks"},
  [SAID_MONTHS]       = {"{1} weken (ongeveer {2} maanden)",
                         "{1} weeks (about {2} months)"},
  [SAID_YEAR]    = {"{1} weken (ongeveer 1 jaar)", "{1} weeks (about 1 year)"},
  [SAID_YEARS]   = {"{1} weken (ongeveer {2} jaar)",
                    "{1} weeks (about {2} years)"},
  [SAID_NO_TIME] = {"korte tijd", "a short time"},
  [SAID_DATE]    = {"{1} {2} {3}", "{1} {2} {3}"},
  [SAID_LESS_THAN_ONE] = {"minder dan 1", "less than 1"},

  [SAID_MONTHS_OF_YEAR + 0]  = {"januari", "January"},
  [SAID_MONTHS_OF_YEAR + 1]  = {"februari", "February"},
  [SAID_MONTHS_OF_YEAR + 2]  = {"maart", "March"},
  [SAID_MONTHS_OF_YEAR + 3]  = {"april", "April"},
  [SAID_MONTHS_OF_YEAR + 4]  = {"mei", "May"},
  [SAID_MONTHS_OF_YEAR + 5]  = {"juni", "June"},
  [SAID_MONTHS_OF_YEAR + 6]  = {"juli", "July"},
  [SAID_MONTHS_OF_YEAR + 7]  = {"augustus", "August"},
  [SAID_MONTHS_OF_YEAR + 8]  = {"september", "September"},
  [SAID_MONTHS_OF_YEAR + 9]  = {"oktober", "October"},
  [SAID_MONTHS_OF_YEAR + 10] = {"november", "November"},
  [SAID_MONTHS_OF_YEAR + 11] = {"december", "December"},
};
