"""Wordings: grammatical questions that a sentence answers, or none."""

from __future__ import annotations

import pytest

from bot.sourcing.wording import propose_questions

NAMES = frozenset({"Ada", "Lumen", "Maria", "SQLite"})

OF_A_CLUB = (
    (
        "A night permit costs £5 and is valid for one night.",
        ("How much does a night permit cost?", "Is a night permit valid for one night?"),
    ),
    ("The hall closes at 10 p.m.", ("When does the hall close?",)),
    (
        "Dogs must be kept on a lead after 6 p.m.",
        ("Do dogs have to be kept on a lead after 6 p.m.?",),
    ),
    ("The hall is open from 9 a.m. to 10 p.m.", ("When is the hall open?",)),
    (
        "The bar opens at 6 p.m. and closes at midnight.",
        ("When does the bar open?", "When does the bar close?"),
    ),
    ("On Sundays, the hall closes at 5 p.m.", ("When does the hall close on Sundays?",)),
    ("In winter, the pool is closed.", ("Is the pool closed in winter?",)),
    (
        "The club usually meets every Tuesday in the old school.",
        ("When does the club usually meet?",),
    ),
    ("The annual meeting is on 12 March at 7 p.m.", ("When is the annual meeting?",)),
    ("Applications close on 3 May.", ("When do applications close?",)),
    ("The AGM will be held on 3 June.", ("When will the AGM be held?",)),
    (
        "The first race took place in June 1974 and was won by a local baker.",
        ("When did the first race take place?", "Was the first race won by a local baker?"),
    ),
    (
        "Membership costs £20 a year for adults and £10 for children.",
        ("How much does membership cost?",),
    ),
    ("It costs £3 to hire a racket.", ("How much does it cost to hire a racket?",)),
    (
        "It takes about three days to process an application.",
        ("How long does it take to process an application?",),
    ),
    ("The minimum age is 16.", ("What is the minimum age?",)),
    ("The deadline for applications is 1 March.", ("What is the deadline for applications?",)),
    ("A ticket is £5, or £4 for students.", ("How much is a ticket?",)),
    (
        "The pool is 25 metres long and has six lanes.",
        ("How long is the pool?", "How many lanes does the pool have?"),
    ),
    (
        "The board has seven members, who are elected for two years.",
        ("How many members does the board have?",),
    ),
    (
        "There are 12 lockers in the changing room.",
        ("How many lockers are there in the changing room?",),
    ),
    ("There are no showers at the lower field.", ("Are there any showers at the lower field?",)),
    ("There is a car park behind the hall.", ("Is there a car park behind the hall?",)),
    ("Two referees are needed for each match.", ("How many referees are needed for each match?",)),
    ("The treasurer is Maria Lopez.", ("Who is the treasurer?",)),
    ("Maria Lopez is the treasurer of the club.", ("Who is the treasurer of the club?",)),
    ("The key safe is behind the bar.", ("Where is the key safe?",)),
    ("Our shop is on the second floor of the market hall.", ("Where is the shop?",)),
)

OF_RULES = (
    ("The minutes can be read by everyone.", ("Can the minutes be read by everyone?",)),
    (
        "Members can bring up to two guests a month.",
        ("Can members bring up to two guests a month?",),
    ),
    (
        "Members must pay the annual fee by 1 March.",
        ("Do members have to pay the annual fee by 1 March?",),
    ),
    ("Members must not feed the cats.", ("Can members feed the cats?",)),
    ("Guests may not vote at the annual meeting.", ("Can guests vote at the annual meeting?",)),
    ("Guests cannot vote.", ("Can guests vote?",)),
    ("Old versions are no longer supported.", ("Are old versions supported?",)),
    ("The gate is never locked.", ("Is the gate ever locked?",)),
    ("Only members may book the courts.", ("Who can book the courts?",)),
    (
        "Nobody may enter the workshop without a helmet.",
        ("Can anyone enter the workshop without a helmet?",),
    ),
    ("No dogs are allowed in the clubhouse.", ("Are dogs allowed in the clubhouse?",)),
    ("You can cancel your membership at any time.", ("Can I cancel my membership at any time?",)),
    (
        "You must be at least 16 years old to join.",
        ("Do I have to be at least 16 years old to join?",),
    ),
    ("You are allowed to bring a dog.", ("Am I allowed to bring a dog?",)),
    ("Please do not feed the ducks.", ("Can I feed the ducks?",)),
    ("Don't share your account with other people.", ("Can I share my account with other people?",)),
    (
        "Advertising is not allowed outside the market channel.",
        ("Is advertising allowed outside the market channel?",),
    ),
    (
        "Children under 12 must be accompanied by an adult.",
        ("Do children under 12 have to be accompanied by an adult?",),
    ),
    ("Dogs and cats are not allowed in the hall.", ("Are dogs and cats allowed in the hall?",)),
    ("Younger children may play if an adult is there.", ("Can younger children play?",)),
)

OF_OTHER_THINGS = (
    ("The battery lasts about eight hours.", ("How long does the battery last?",)),
    ("The standard parcel weighs 2 kg.", ("How much does the standard parcel weigh?",)),
    ("Delivery takes two to four working days.", ("How long does delivery take?",)),
    (
        "The warranty does not cover damage caused by water.",
        ("Does the warranty cover damage caused by water?",),
    ),
    (
        "The final boss has 5,000 health points.",
        ("How many health points does the final boss have?",),
    ),
    ("A raid needs eight players.", ("How many players does a raid need?",)),
    (
        "Health potions restore 50 points and cost 20 gold.",
        ("Do health potions restore 50 points?", "How much do health potions cost?"),
    ),
    ("The Moon Sword can be found in the Sunken Temple.", ("Where can the Moon Sword be found?",)),
    ("The Iron Golem is weak to fire.", ("Is the Iron Golem weak to fire?",)),
    ("Lumen is a small database that keeps everything in one file.", ("What is Lumen?",)),
    ("The default port is 8080.", ("What is the default port?",)),
    ("The API allows up to 60 requests per minute.", ("How many requests does the API allow?",)),
    (
        "The cache can be cleared with the purge command.",
        ("Can the cache be cleared with the purge command?",),
    ),
    ("The tower is 54 metres high.", ("How high is the tower?",)),
    ("The bridge was built in Lumen between 1890 and 1893.", ("When was the bridge built?",)),
    ("The mill was designed by Ada Moreno.", ("Who designed the mill?",)),
    ("The old mill was sold to the town in 1911.", ("When was the old mill sold to the town?",)),
    ("Ada Moreno was born in Lumen in 1921.", ("When was Ada Moreno born?",)),
    (
        "The church of Saint Wenna was begun in 1480 and finished in 1526.",
        ("When was the church of Saint Wenna begun?",),
    ),
    ("The game was written in Rust.", ("Was the game written in Rust?",)),
    ("Meetings are held in English.", ("Are meetings held in English?",)),
    ("The game was released in May.", ("When was the game released?",)),
)

NOTHING = (
    "The rules say dogs are welcome.",
    "The pool covers are blue.",
    "Make sure members can see the exit.",
    "Members who break a rule three times are banned for a week.",
    "Moderators may delete any post that breaks these rules.",
    "Neither the club nor its officers are liable for lost items.",
    "Nothing may be left in the lockers overnight.",
    "Hardly anyone is turned away.",
    "Not all courts are open in winter.",
    "All members may not vote.",
    "No member may vote twice.",
    "A new cat must not go outdoors for six weeks.",
    "The ship can hardly be damaged.",
    "The app may not work offline.",
    "Prices may change without notice.",
    "Ticket sales should bring in 4.8 million.",
    "The server will not start unless a token is set.",
    "The deposit is returned when the key is handed back.",
    "The tent is available in green, red and blue.",
    "The cheese was made by 9 dairies and 73 farms, whereas in 2010 there were more.",
    "A save file has shrunk from 210 to 45 megabytes.",
    "The kitchen is the responsibility of the house team.",
    "The largest hut is Oster.",
    "The limit is “64”.",
    "Never forget the key.",
    "Be kind to each other.",
    "If you lose your key, you must tell the caretaker.",
    "Because of the storm, the gala was moved to 8 June.",
    "Since new scanners were installed, bottles are allowed.",
    "Toys under 80 grams that carry no camera are exempt.",
    "There is no lift in the building.",
    "There may be delays.",
    "The and are.",
    "You.",
    ".",
)


@pytest.mark.parametrize(("sentence", "questions"), [*OF_A_CLUB, *OF_RULES, *OF_OTHER_THINGS])
def test_what_a_sentence_surely_answers_is_asked(sentence: str, questions: tuple[str, ...]) -> None:
    assert propose_questions(sentence, NAMES) == questions


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_is_not_surely_understood_is_asked_nothing(sentence: str) -> None:
    assert propose_questions(sentence, NAMES) == ()


@pytest.mark.parametrize(
    ("sentence", "questions"),
    [
        ("The store does not support joins.", ("Does the store support joins?",)),
        (
            "SQLite databases can grow to 281 terabytes.",
            ("Can SQLite databases grow to 281 terabytes?",),
        ),
        ("The fleet has 8,100 drones.", ("How many drones does the fleet have?",)),
        ("The lamp was built in Lumen.", ("Where was the lamp built?",)),
        ("A host parameter is a place-holder.", ("What is a host parameter?",)),
        ("The limit can be raised, but only once.", ("Can the limit be raised?",)),
        ("It is 64.", ()),
        ("In most applications, the number is small.", ()),
        ("The value of this macro is 1 billion.", ()),
        ("Ada Moreno filmed it.", ()),
        ("In short it is so.", ()),
    ],
)
def test_only_safe_questions_are_proposed(sentence: str, questions: tuple[str, ...]) -> None:
    assert propose_questions(sentence, frozenset({"SQLite", "Ada"})) == questions
