"""FRM3xx: loaded wording, one rule a category, in the taxonomy's order."""

from __future__ import annotations

from flagger.judging.loaded import LoadedWording


class Epithet(LoadedWording):
    """A label that judges a person or a group.

    It settles what the reader should think before the article has shown anything; praise does so as much as blame.
    An office, a name or a role is no label. In a source's quoted words it is information.
    To clear it, name the office, or attribute the label to whoever uses it.

    Flagged: The harbour butcher signed the order.
    Not flagged: The harbour commander signed the order.
    """

    code, name, category = "FRM301", "epithet", "epithet"
    does = "labels a person or a group by judgement"
    clear = "Name the office, or attribute it."


class Delegitimising(LoadedWording):
    """Wording that denies a government, a court or a person standing or independence.

    Whether it has standing is often the very dispute; the wording decides it in passing.
    A fixed term (“regime change”, “sanctions regime”) is not found. In a source's quoted words it is information.
    To clear it, use the name that the body gives itself, and attribute the doubt about it.

    Flagged: The Maravian regime closed the border.
    Not flagged: The Maravian government closed the border.
    """

    code, name, category = "FRM302", "delegitimising", "delegitimising"
    does = "denies standing or independence"
    clear = "Use the proper name, or attribute the doubt."


class ExtremistLabel(LoadedWording):
    """A label that ties someone to a hated ideology or to crime.

    Where it is meant as a fact it is a charge and needs a source; where it is not, it only makes someone hated.
    Plain history and a court's own term are not meant. In a source's quoted words it is information.
    To clear it, say what was done, or attribute the label and give the ground for it.

    Flagged: The fascists on the council voted against the bridge.
    Not flagged: The opposition on the council voted against the bridge.
    """

    code, name, category = "FRM303", "extremist-label", "extremist_label"
    does = "ties someone to a hated ideology or to crime"
    clear = "Say what was done, or attribute it."


class Dehumanising(LoadedWording):
    """Wording that makes people into animals, disease or waste.

    It takes from the reader the thought that these are people.
    Real animals and illnesses are not meant. In a source's quoted words it is information.
    To clear it, say who they are and how many.

    Flagged: The hordes crossed the river at dawn.
    Not flagged: Some two thousand soldiers crossed the river at dawn.
    """

    code, name, category = "FRM304", "dehumanising", "dehumanising"
    does = "makes people into animals, disease or waste"
    clear = "Say who they are."


class Emotive(LoadedWording):
    """Wording that adds a feeling to an act or an event.

    The event may be terrible; what happened tells the reader so, and more credibly.
    Grave words that only name an event (killed, bombed, invaded) are not meant. In a source's quoted words it is
    information.
    To clear it, cut the word, or give the detail that it stands for.

    Flagged: The brutal raid lasted an hour.
    Not flagged: The raid lasted an hour and killed nine people.
    """

    code, name, category = "FRM305", "emotive", "emotive"
    does = "adds a feeling to the event"
    clear = "Cut it, or give the detail that it stands for."


class Evaluation(LoadedWording):
    """Wording that praises or blames what something is or does.

    A news report that grades its subject argues for a view without saying that it does.
    A measured or technical quality is not meant. In a source's quoted words it is information.
    To clear it, cut the word, or attribute the verdict.

    Flagged: The union put forward unrealistic demands.
    Not flagged: The union put forward demands that the company called unrealistic.
    """

    code, name, category = "FRM306", "evaluation", "evaluation"
    does = "praises or blames"
    clear = "Cut it, or attribute the verdict."


class Attitude(LoadedWording):
    """Wording that slips in how the reader should take the news.

    “Of course” and “belated” carry an opinion that is easy to pass over.
    The same words in a plain sense are not meant. In a source's quoted words it is information.
    To clear it, cut the word.

    Flagged: Unsurprisingly, the minister did not attend.
    Not flagged: The minister did not attend.
    """

    code, name, category = "FRM307", "attitude", "attitude"
    does = "tells the reader how to take it"
    clear = "Cut it."


class Exaggeration(LoadedWording):
    """Wording that inflates, absolutises or plays down.

    It puts a size on the event that the article does not measure.
    A superlative that the article backs with a figure is not meant. In a source's quoted words it is information.
    To clear it, give the number.

    Flagged: Everyone knows the port is finished.
    Not flagged: The port handled a third fewer ships than last year.
    """

    code, name, category = "FRM308", "exaggeration", "exaggeration"
    does = "inflates, absolutises or plays down"
    clear = "Give the number, or cut it."


class Euphemism(LoadedWording):
    """Wording that hides an act.

    It is mostly the term of whoever did it, and spares the reader what was done.
    Quotation marks that keep a distance make it information, as does a source's own quotation.
    To clear it, name the act.

    Flagged: Four protesters were neutralised.
    Not flagged: Four protesters were killed.
    """

    code, name, category = "FRM309", "euphemism", "euphemism"
    does = "hides an act"
    clear = "Name the act."


class Motive(LoadedWording):
    """A hidden intent stated as a fact.

    Nobody sees an intent; somebody concludes it, and the reader should know who.
    A purpose that someone stated, and that is attributed to them, is not meant. In a source's quoted words it is
    information.
    To clear it, attribute the intent, or cut it.

    Flagged: The governor resigned in a desperate bid to save his party.
    Not flagged: The governor resigned; he said he did so to protect his party.
    """

    code, name, category = "FRM310", "motive", "motive"
    does = "states a hidden intent as a fact"
    clear = "Say who concludes it, or cut it."


class Conspiracy(LoadedWording):
    """Wording that implies hidden coordination.

    It makes events into a plan and asks for no evidence of one.
    A plot that a court has found, told as such, is not meant. In a source's quoted words it is information.
    To clear it, say who did what, and how that is known.

    Flagged: The puppet masters behind the strike have won.
    Not flagged: The union's national office organised the strike.
    """

    code, name, category = "FRM311", "conspiracy", "conspiracy"
    does = "implies hidden coordination"
    clear = "Say who did what, and how that is known."


class SideTaking(LoadedWording):
    """Wording that speaks as one of the parties.

    “Our troops”, “liberated” and “the enemy” put the outlet into the dispute, whichever side it is on.
    In a source's quoted words it is information.
    To clear it, name the side.

    Flagged: Our troops held the bridge against the enemy.
    Not flagged: Maravian troops held the bridge against the Orlen army.
    """

    code, name, category = "FRM312", "side-taking", "side_taking"
    does = "speaks as one of the parties"
    clear = "Name the side."


class Doubt(LoadedWording):
    """Quotation marks that cast doubt on a word that gives standing.

    They say that an election or an inquiry is none, and leave the reason out.
    A word that is quoted from a source is not meant. Marks that a source set inside its own text are information.
    To clear it, take the marks away, or say who doubts it and why.

    Flagged: The “independent” inquiry reported on Monday.
    Not flagged: The inquiry, whose members the ministry chose, reported on Monday.
    """

    code, name, category = "FRM313", "doubt", "doubt"
    does = "stands in marks that cast doubt on it"
    clear = "Take the marks away, or say who doubts it and why."
