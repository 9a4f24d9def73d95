"""The forms of a word that `/n`, `/v` and `/a` stand for in a pattern.

Regular English spelling rules and a table of the irregular words that news prose uses; written for lexicons, where a
form that nobody writes does no harm and a missing one does.
"""

from __future__ import annotations

from functools import lru_cache

VOWELS = "aeiou"

IRREGULAR_NOUNS = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "spokesperson": "spokespeople", "thief": "thieves",
    "wolf": "wolves", "life": "lives", "half": "halves", "mouse": "mice", "louse": "lice", "analysis": "analyses",
    "crisis": "crises", "phenomenon": "phenomena", "datum": "data", "medium": "media", "hero": "heroes", "veto": "vetoes",
    "tornado": "tornadoes", "volcano": "volcanoes", "swine": "swine", "police": "police", "staff": "staff", "series": "series",
}  # fmt: skip

IRREGULAR_VERBS = {
    "be": "is are was were been being am", "have": "has had having", "do": "does did done doing", "go": "goes went gone going",
    "say": "says said saying", "tell": "tells told telling", "make": "makes made making", "take": "takes took taken taking",
    "give": "gives gave given giving", "get": "gets got gotten getting", "find": "finds found finding",
    "think": "thinks thought thinking", "know": "knows knew known knowing", "see": "sees saw seen seeing",
    "write": "writes wrote written writing", "speak": "speaks spoke spoken speaking", "read": "reads reading",
    "hold": "holds held holding", "show": "shows showed shown showing", "put": "puts putting", "set": "sets setting",
    "hear": "hears heard hearing", "feel": "feels felt feeling", "mean": "means meant meaning", "leave": "leaves left leaving",
    "keep": "keeps kept keeping", "begin": "begins began begun beginning", "bring": "brings brought bringing",
    "buy": "buys bought buying", "catch": "catches caught catching", "choose": "chooses chose chosen choosing",
    "come": "comes came coming", "cut": "cuts cutting", "deal": "deals dealt dealing", "draw": "draws drew drawn drawing",
    "drive": "drives drove driven driving", "fall": "falls fell fallen falling", "fight": "fights fought fighting",
    "fly": "flies flew flown flying", "forget": "forgets forgot forgotten forgetting", "grow": "grows grew grown growing",
    "hit": "hits hitting", "hurt": "hurts hurting", "lay": "lays laid laying", "lead": "leads led leading",
    "lie": "lies lied lying", "lose": "loses lost losing", "meet": "meets met meeting", "pay": "pays paid paying",
    "rise": "rises rose risen rising", "run": "runs ran running", "seek": "seeks sought seeking", "sell": "sells sold selling",
    "send": "sends sent sending", "shake": "shakes shook shaken shaking", "shoot": "shoots shot shooting",
    "shut": "shuts shutting", "sing": "sings sang sung singing", "sink": "sinks sank sunk sinking", "sit": "sits sat sitting",
    "spend": "spends spent spending", "spread": "spreads spreading", "spin": "spins spun spinning", "stand": "stands stood standing",
    "steal": "steals stole stolen stealing", "stick": "sticks stuck sticking", "strike": "strikes struck stricken striking",
    "swear": "swears swore sworn swearing", "teach": "teaches taught teaching", "tear": "tears tore torn tearing",
    "throw": "throws threw thrown throwing", "understand": "understands understood understanding",
    "wear": "wears wore worn wearing", "win": "wins won winning", "withdraw": "withdraws withdrew withdrawn withdrawing",
    "beat": "beats beaten beating", "become": "becomes became becoming", "blow": "blows blew blown blowing",
    "break": "breaks broke broken breaking", "build": "builds built building", "burn": "burns burned burnt burning",
    "cast": "casts casting", "foresee": "foresees foresaw foreseen foreseeing", "forecast": "forecasts forecasted forecasting",
    "overthrow": "overthrows overthrew overthrown overthrowing", "ram": "rams rammed ramming", "rig": "rigs rigged rigging",
    "slam": "slams slammed slamming", "slap": "slaps slapped slapping", "plot": "plots plotted plotting",
    "admit": "admits admitted admitting", "submit": "submits submitted submitting", "infer": "infers inferred inferring",
    "refer": "refers referred referring", "commit": "commits committed committing", "plan": "plans planned planning",
    "rebut": "rebuts rebutted rebutting", "quip": "quips quipped quipping", "tweet": "tweets tweeted tweeting",
    "rob": "robs robbed robbing", "kidnap": "kidnaps kidnapped kidnapping", "traffic": "traffics trafficked trafficking",
    "swallow": "swallows swallowed swallowing", "sow": "sows sowed sown sowing", "bomb": "bombs bombed bombing",
    "target": "targets targeted targeting", "visit": "visits visited visiting", "foster": "fosters fostered fostering",
    "panic": "panics panicked panicking", "bully": "bullies bullied bullying", "label": "labels labelled labeled labelling labeling",
    "signal": "signals signalled signaled signalling signaling", "reveal": "reveals revealed revealing",
    "cancel": "cancels cancelled canceled cancelling canceling", "travel": "travels travelled traveled travelling traveling",
    "insist": "insists insisted insisting", "shell": "shells shelled shelling", "bleed": "bleeds bled bleeding",
    "breed": "breeds bred breeding", "feed": "feeds fed feeding", "flee": "flees fled fleeing", "bear": "bears bore borne bearing",
    "bite": "bites bit bitten biting", "hide": "hides hid hidden hiding", "ride": "rides rode ridden riding",
    "mislead": "misleads misled misleading", "undermine": "undermines undermined undermining", "stab": "stabs stabbed stabbing",
}  # fmt: skip

DOUBLED = frozenset(
    "ban beg brag chat chop clap compel confer control cram crop defer deter dig dim dip drag drip drop drub drum dub equip expel fan "
    "fit flag flip gag grab grin gun hug jam jog kid knit lag log map mob mop nab nag net nod occur omit pad pat patrol "
    "permit pin plug pop prefer prod propel rap rebel recur regret rid rip rub scan scrap ship shop shrug shun sin skip slip "
    "snap snub sob spot squat step stem stir stop strip stun swap swat tap thin tip top transfer trap trim tug whip wrap zip".split()
)
"""Verbs whose last consonant doubles before -ed and -ing; spelling alone does not tell (“visited”, “omitted”)."""


HARD = ("garch", "narch", "iarch", "rarch", "omach", "epoch", "loch", "eunuch", "tech", "czech")
"""The ends of nouns whose “ch” is spoken like a “k”: oligarchs, monarchs, patriarchs, stomachs."""


NO_MEN = ("human", "german", "roman", "ottoman", "shaman", "talisman", "caiman")
"""The ends of nouns in “-man” that are no men; all others are (“chairmen”, “businesswomen”)."""


def plural(noun: str) -> str:
    """The plural of the last word of `noun`."""
    if noun in IRREGULAR_NOUNS:
        return IRREGULAR_NOUNS[noun]
    if noun.endswith("man") and not noun.endswith(NO_MEN):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "z", "ch", "sh")) and not noun.endswith(HARD):
        return noun + "es"
    return noun + "s"


def noun_forms(noun: str) -> list[str]:
    """Singular and plural."""
    return list(dict.fromkeys((noun, plural(noun))))


def verb_forms(verb: str) -> list[str]:
    """Base, third person, past, participle and -ing form."""
    if verb in IRREGULAR_VERBS:
        return [verb, *IRREGULAR_VERBS[verb].split()]
    third = plural(verb) if verb not in IRREGULAR_NOUNS else verb + "s"
    if verb.endswith("o"):
        third = verb + "es"
    if verb.endswith("ie"):
        return [verb, third, verb + "d", verb[:-2] + "ying"]
    if verb.endswith("e"):
        return [verb, third, verb + "d", (verb if verb.endswith(("ee", "oe", "ye")) else verb[:-1]) + "ing"]
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return [verb, third, verb[:-1] + "ied", verb + "ing"]
    stem = verb + verb[-1] if verb in DOUBLED else verb
    return [verb, third, stem + "ed", stem + "ing"]


def adjective_forms(adjective: str) -> list[str]:
    """Positive, comparative and superlative with -er and -est."""
    stem = adjective
    if adjective.endswith("e"):
        stem = adjective[:-1]
    elif adjective.endswith("y") and adjective[-2:-1] not in VOWELS:
        stem = adjective[:-1] + "i"
    elif len(adjective) > 2 and adjective[-1] in "dgmnt" and adjective[-2] in VOWELS and adjective[-3] not in VOWELS:
        stem = adjective + adjective[-1]
    return [adjective, stem + "er", stem + "est"]


ENDINGS = ("ing", "ied", "ed", "es", "s", "e")
LEAST = 4
"""So many letters must be left of a word without its ending."""


@lru_cache(maxsize=8192)
def without_ending(word: str) -> str:
    """A folded word without the ending of its inflection, for comparing: no word of its own, but alike for its forms."""
    return next((word[: -len(end)] for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= LEAST), word)


FORMS = {"n": noun_forms, "v": verb_forms, "a": adjective_forms}
"""From the letter after the slash to the function that gives the forms."""
