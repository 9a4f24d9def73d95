"""Claims that the article does not establish: what they are, by whom, about whom, and what the article offers about them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.marking.desk import Marked, row

CLAIMS = [
    row(
        "a charge under said",
        "On Monday, Ana Berl said Norland had shelled residential areas.",
        "Norland had shelled residential areas",
        "charge",
        "Ana Berl",
        "Norland",
    ),
    row(
        "the same charge under claimed",
        "On Monday, Ana Berl claimed Norland had shelled residential areas.",
        "Norland had shelled residential areas",
        "charge",
        "Ana Berl",
        "Norland",
    ),
    row(
        "a charge in quotation marks",
        "“Norland is targeting civilian infrastructure,” Ana Berl said.",
        "Norland is targeting civilian infrastructure",
        "charge",
        "Ana Berl",
        "Norland",
    ),
    row(
        "a charge of the article's own",
        "Russia has stepped up its raids, targeting civilian infrastructure.",
        "targeting civilian infrastructure",
        "charge",
        None,
        "Russia",
    ),
    row(
        "a label",
        "Ana Berl called Tom Hask a “puppet of Norland”.",
        "puppet of Norland",
        "charge",
        "Ana Berl",
        "Tom Hask",
    ),
    row(
        "a lost legitimacy",
        "Ana Berl said that Tom Hask had lost his legitimacy.",
        "Tom Hask had lost his legitimacy",
        "charge",
        "Ana Berl",
        "Tom Hask",
    ),
    row(
        "a hostile plan",
        "Ana Berl said that Tom Hask plans to attack the port.",
        "Tom Hask plans to attack the port",
        "charge",
        "Ana Berl",
        "Tom Hask",
    ),
    row(
        "an accusation",
        "Ana Berl accused Tom Hask of stealing the key to the gate.",
        "stealing the key to the gate",
        "charge",
        "Ana Berl",
        "Tom Hask",
    ),
    row(
        "a passive accusation",
        "Tom Hask was accused of stealing the key to the gate.",
        "stealing the key to the gate",
        "charge",
        None,
        "Tom Hask",
    ),
    row(
        "a party's figure",
        "The Norlandic army said it had downed 14 Kerrowan drones.",
        "it had downed 14 Kerrowan drones",
        "figure",
        "Norlandic army",
        None,
    ),
    row(
        "a party's figure of its own losses",
        "The Norlandic army said it had lost 14 tanks.",
        "it had lost 14 tanks",
        "figure",
        "Norlandic army",
        None,
    ),
    row(
        "a party's figure under according to",
        "According to the Norlandic army, 14 drones were downed.",
        "14 drones were downed",
        "figure",
        "Norlandic army",
        None,
    ),
    row(
        "a hearsay event",
        "The raid reportedly damaged a third of the fleet.",
        "damaged a third of the fleet",
        "event",
        None,
        None,
    ),
    row(
        "an event under claimed",
        "The shipping line claimed that the blast had damaged two cranes.",
        "the blast had damaged two cranes",
        "event",
        "shipping line",
        None,
    ),
    row(
        "a denial",
        "Tom Hask denied planning to attack the port.",
        "planning to attack the port",
        "charge",
        None,
        "Tom Hask",
    ),
    row(
        "a denial in his own words",
        "“We did not shell residential areas,” Tom Hask said.",
        "shell residential areas",
        "charge",
        None,
        "Tom Hask",
    ),
    row(
        "a presupposed charge",
        "Ana Berl spoke of the atrocities committed by Norlandic soldiers.",
        "atrocities committed by Norlandic soldiers",
        "charge",
        "Ana Berl",
        "Norland",
    ),
    row(
        "a deed in a plain verb",
        "Ana Berl said that Norlandic soldiers were looting the shops of Orn.",
        "Norlandic soldiers were looting the shops of Orn",
        "charge",
        "Ana Berl",
        "Norland",
    ),
    row(
        "arms among people",
        "Kerrow said Norland had moved launchers into the plant at Orn.",
        "Norland had moved launchers into the plant at Orn",
        "charge",
        "Kerrow",
        "Norland",
    ),
    row(
        "an act of war of the enemy",
        "The Kerrowan governor, Ana Berl, said Norlandic guns had shelled the ferry.",
        "Norlandic guns had shelled the ferry",
        "event",
        "Ana Berl",
        "Norland",
    ),
    row(
        "what somebody is trying to do",
        "“Norland is trying to starve our towns,” Ana Berl said.",
        "Norland is trying to starve our towns",
        "charge",
        "Ana Berl",
        "Norland",
    ),
    row(
        "what somebody thinks that another tries",
        "Ana Berl believes that Norland feels no pressure, is trying to circumvent the ban and has no wish to talk.",
        "is trying to circumvent the ban",
        "charge",
        "Ana Berl",
        "Norland",
    ),
    row(
        "whose bid it is",
        "“Norland’s efforts to divide us have failed,” Ana Berl said.",
        "Norland’s efforts to divide us",
        "charge",
        "Ana Berl",
        "Norland",
    ),
    row(
        "what a deed is called",
        "Ana Berl said the raid was an act of terrorism by Norland.",
        "the raid was an act of terrorism by Norland",
        "charge",
        "Ana Berl",
        "Norland",
    ),
    row(
        "a deed against a rule",
        "Kerrow said Norland had built a pier on the reef in breach of the treaty.",
        "Norland had built a pier on the reef in breach of the treaty",
        "charge",
        "Kerrow",
        "Norland",
    ),
    row(
        "who is blamed behind his deed",
        "Kerrow has blamed the shortage of grain on Norlandic mines.",
        "the shortage of grain on Norlandic mines",
        "charge",
        "Kerrow",
        "Norland",
    ),
    row(
        "harm that somebody brings about",
        "“Norland’s blockade is causing hunger in nine countries,” Ana Berl said.",
        "Norland’s blockade is causing hunger in nine countries",
        "charge",
        "Ana Berl",
        "Norland",
    ),
    row(
        "a deed in a noun phrase",
        "Ana Berl said that Norlandic attacks on hospitals had to end.",
        "Norlandic attacks on hospitals",
        "charge",
        "Ana Berl",
        "Norland",
    ),
    row(
        "a denial of a deed in his own words",
        "“We did not fire at the ferry,” said Tom Hask, the Norlandic minister.",
        "fire at the ferry",
        "charge",
        None,
        "Tom Hask",
    ),
    row(
        "an act of war of the article's own against those whom war must spare",
        "Russian troops are shelling and destroying homes and residential areas in the town.",
        "Russian troops are shelling and destroying homes and residential areas in the town",
        "charge",
        None,
        "Russian troops",
    ),
    row(
        "conduct of others, with a verb of the same subject behind “and”",
        "Ana Berl of Kerrow said the curators of Norland had misled the pilots and insulted the fishermen.",
        "the curators of Norland had misled the pilots and insulted the fishermen",
        "charge",
        "Ana Berl",
        "the curators of Norland",
    ),
    row(
        "conduct in a fragment whose subject stands before its marks",
        "“Norland is engaged in a smear campaign by “mocking pilots” in the port,” Ana Berl of Kerrow said.",
        "Norland is engaged in a smear campaign by “mocking pilots” in the port",
        "charge",
        "Ana Berl",
        "Norland",
    ),
    row(
        "who did what is said in the passive",
        "The minister of Kerrow, Ana Berl, said the children were deported by Norland in May.",
        "the children were deported by Norland in May",
        "charge",
        "Ana Berl",
        "Norland",
    ),
    row(
        "what everybody should do, and he does not",
        "“Norland does not even want peace,” said the minister of Kerrow, Ana Berl.",
        "Norland does not even want peace",
        "charge",
        "Ana Berl",
        "Norland",
    ),
    row(
        "a deed that is the subject, in the article's own voice",
        "Years of Norlandic meddling in the elections of Kerrow angered the voters of the coast.",
        "Years of Norlandic meddling in the elections of Kerrow angered the voters of the coast",
        "charge",
        None,
        "Norland",
    ),
    row(
        "what holds somebody up is another's deed",
        "The barley is stuck in the port behind a Norlandic blockade of the strait, and prices rose.",
        "stuck in the port behind a Norlandic blockade of the strait",
        "charge",
        None,
        "Norland",
    ),
    row(
        "a relative clause is said of what stands before it",
        "Ana Berl said there were two members of the Norland council that had “engaged in sexual harassment”.",
        "two members of the Norland council that had “engaged in sexual harassment",
        "charge",
        "Ana Berl",
        "two members of the Norland council",
    ),
    row(
        "one of a family about another",
        "Her husband Tom Hask had come home drunk, Ana Hask told the reporter.",
        "Her husband Tom Hask had come home drunk",
        "charge",
        "Ana Hask",
        "Tom Hask",
    ),
    row(
        "a body called by its kind, in the article's own voice",
        "The authorities peddle a false narrative about the dam, and the town knows it.",
        "The authorities peddle a false narrative about the dam",
        "charge",
        None,
        "The authorities",
    ),
    row(
        "a loss of the enemy without a number",
        "Russia said it had sunk a Ukrainian frigate.",
        "it had sunk a Ukrainian frigate",
        "figure",
        "Russia",
        None,
    ),
]


@pytest.mark.parametrize(("text", "holding", "nature", "by", "about"), CLAIMS)
def test_a_claim(
    marked: Callable[..., Marked], text: str, holding: str, nature: str, by: str | None, about: str | None
) -> None:
    allegation = marked(text).allegation(holding)
    found_by = None if allegation.by is None else allegation.by.removeprefix("The ").removeprefix("the ")
    assert (allegation.nature, found_by) == (nature, by)
    if about is not None:
        assert allegation.about is not None
        assert about in allegation.about


SPANS = [
    row(
        "without the reply behind it",
        "The mayor rejected accusations that she had stolen the ballots as ‘nonsense’.",
        "she had stolen the ballots",
        wrong="the words of the rejection and half of their marks belong to the span",
    ),
    row(
        "no more than the clause",
        "Ana Berl said that Tom Hask had lied to the board, while the ferries stayed in port.",
        "Tom Hask had lied to the board",
    ),
    row(
        "its hedges",
        "Ana Berl said that Tom Hask had probably lied to the board.",
        "Tom Hask had probably lied to the board",
    ),
    row(
        "two joined by “and”",
        "Ana Berl spoke on Monday of war crimes and genocide by Norland.",
        "war crimes and genocide by Norland",
    ),
    row("without the cue", "Ana Berl accused Tom Hask of fraud.", "fraud"),
]


@pytest.mark.parametrize(("text", "words"), SPANS)
def test_the_span_is_the_shortest_complete_claim(marked: Callable[..., Marked], text: str, words: str) -> None:
    page = marked(text)
    assert [page.words(allegation) for allegation in page.analysis.allegations] == [words]


ABOUT = [
    row(
        "a role that no name goes with",
        "Tom Hask said that the mayor was a liar.",
        "liar",
        "the mayor",
    ),
    row(
        "an arrest charges the arrested",
        "Police arrested three men on suspicion of bribing the clerk.",
        "bribing the clerk",
        "three men",
    ),
    row(
        "where it was posted is not the accused",
        "In a post on X, Tom Hask wrote that “the election was stolen”.",
        "election was stolen",
        None,
        wrong="the platform X is taken for the accused",
    ),
    row(
        "who did it, not where",
        "Kerrand’s forces killed 14 civilians in Elmouth, the Norlandic army said.",
        "killed 14 civilians",
        "Kerrand",
    ),
    row(
        "who did it, behind a passive",
        "Ana Berl said that Tom Hask had been poisoned by Lio Ferr.",
        "poisoned by Lio Ferr",
        "Lio Ferr",
    ),
    row(
        "who is at it, behind a form of “be”",
        "Ana Berl said that Tom Hask was planning to attack the port.",
        "planning to attack",
        "Tom Hask",
    ),
    row("a crime of trade", "Ana Berl said that Tom Hask had smuggled ivory.", "smuggled ivory", "Tom Hask"),
    row("a trick at the polls", "Ana Berl said that Tom Hask had bussed in voters.", "bussed in voters", "Tom Hask"),
    row("a neglect", "Ana Berl said that Tom Hask had left two men to die.", "left two men to die", "Tom Hask"),
    row(
        "charged by the police",
        "The Elmouth police charged Tom Hask with bribing the clerk.",
        "bribing the clerk",
        "Tom Hask",
    ),
]


@pytest.mark.parametrize(("text", "holding", "about"), ABOUT)
def test_who_is_charged(marked: Callable[..., Marked], text: str, holding: str, about: str | None) -> None:
    found = marked(text).allegation(holding).about
    assert found == about if about is None else about in (found or "")


@pytest.mark.xfail(
    strict=True, reason="the content of “claim that” runs on over its verb, and the charge is lost in it"
)
def test_a_claim_that_is_the_subject_of_its_rejection(marked: Callable[..., Marked]) -> None:
    page = marked("Lio Ferr’s claim that the mayor is a spy has been dismissed by police as baseless.")
    (allegation,) = page.analysis.allegations
    assert page.words(allegation) == "the mayor is a spy"
    assert (allegation.nature, allegation.status) == ("charge", "disputed")


NONE = [
    row(
        "a denial of “it” by itself",
        "Ana Berl met Tom Hask on Monday. She denied it.",
    ),
    row(
        "a charge that is said not to be proven by anything",
        "Nothing in the report proves that the mayor lied.",
        wrong="the negated subject “Nothing in the report” is read as the report that proves it",
    ),
    row("plain attributed news", "Ana Berl announced her willingness to hold talks."),
    row("a pure evaluation", "Ana Berl said the port's plans were worthless."),
    row("a possibility", "An invasion could come on Wednesday, Ana Berl said."),
    row("a question", "Did Tom Hask lie to the board?"),
    row("troop positions", "The Norlandic army said its troops stood near Elmouth."),
    row("a local toll of its own civilians", "Two people were wounded in Elmouth, the mayor said."),
    row("a plain accident", "A tanker hit the pier on Monday."),
    row("a play", "Pupils staged the play in the town hall."),
    row("terms in a name", "The war crimes tribunal sat on Monday."),
    row(
        "a forecast under a hearsay cue",
        "The new line will reportedly open in spring.",
    ),
    row("a distancing mark of nobody", "The ‘war criminal’ club met on Monday."),
    row("a guilty plea", "Tom Hask pleaded guilty at the Elmouth court to stealing nine boats."),
    row("an acquittal", "A jury acquitted Tom Hask of theft on Monday."),
    row("a clearance", "The widow was cleared of poisoning her husband."),
    row("a sentence", "He was jailed for six years for fraud."),
    row("charged and acquitted", "Tom Hask was charged with theft in May and acquitted in June."),
    row("charges dropped", "Prosecutors dropped the charges of fraud against Tom Hask."),
    row("no charge", "Tom Hask was not charged with theft."),
    row("a charge that is none", "Tom Hask is charged with running the ferries."),
    row("what was done to somebody, by nobody", "Ana Berl said that Tom Hask had been poisoned."),
    row("stolen goods", "Tom Hask spoke on Monday about the stolen vase and Elmouth’s looted bronzes."),
    row("armed men", "Tom Hask met armed rebels and trained militia on Monday."),
    row("a victory", "Elmouth claimed a 3–0 win over Vell."),
    row("lives", "The storm claimed nine lives and four boats."),
    row("an offer refused", "The board offered a pay rise. The union rejected it."),
    row("a deed that may be", "Ana Berl said that Norland could starve our towns and might block the port."),
    row("a deed to come", "Ana Berl said that Norland would stop if it were asked."),
    row("news from the front", "Ana Berl said that Norlandic forces were trying to break the defences of Orn."),
    row("a noun like a verb", "Ana Berl said that Norlandic attacks and strikes went on in the east."),
    row("what he wants himself", "Norland wants to stop the war by the spring, its minister said."),
    row("a call to act", "Ana Berl urged her allies to block the sale and to isolate the bank."),
    row("a war that is nobody's", "Ana Berl said the war in Norland was causing a shortage of grain."),
    row("what has an owner and is none", "Ana Berl said that Tom Hask’s crimes novel was fake gold to her."),
    row("the officers who shot him", "Police said that Tom Hask was shot and wounded by officers on Monday."),
    row("who is against it", "Ana Berl of Kerrow said Norland had condemned the torture of pilots."),
    row("who fights it", "Tom Hask said that Norland fought corruption and fraud in the port."),
    row("what may be", "Ana Berl of Kerrow said Norland could mislead the pilots."),
    row("what is asked", "Ana Berl of Kerrow asked whether Norland had misled the pilots."),
    row("nobody in particular", "Ana Berl of Kerrow said anybody misled the pilots at times."),
    row("arms like a verb", "Ana Berl said the Norlandic bombs were heavier than those of the last war."),
    row("an office", "Kerrowan deportation officers worked in nine towns during the week."),
    row("a warning", "Ana Berl of Kerrow warned Norland against using and threatening the pilots."),
    row("a conviction reported with its court", "The Elmouth court convicted Tom Hask of fraud on Monday."),
]


@pytest.mark.parametrize("text", NONE)
def test_no_allegation(marked: Callable[..., Marked], text: str) -> None:
    page = marked(text)
    assert [page.words(allegation) for allegation in page.analysis.allegations] == []


DENIED = [
    row("it was not he", "The senator repeated that it was not Kerrow who began the war.", "began the war", "Kerrow"),
    row("we did not", "“We did not start this war,” said the minister of Norland, Tom Hask.", "start this war", "Hask"),
]


@pytest.mark.parametrize(("text", "holding", "about"), DENIED)
def test_a_denial_makes_the_charge_plain(marked: Callable[..., Marked], text: str, holding: str, about: str) -> None:
    allegation = marked(text).allegation(holding)
    assert allegation.status == "disputed"
    assert allegation.about is not None
    assert about in allegation.about


def test_a_crime_that_is_not_forgotten_is_not_denied(marked: Callable[..., Marked]) -> None:
    allegation = marked("“We will not forget the war crimes of Norland,” Ana Berl said.").allegation("war crimes")
    assert (allegation.status, allegation.about) == ("unverified", "Norland")


CHARGE = "Ana Berl said that Tom Hask had lied to the board."

STATUS = [
    row("nothing is offered", CHARGE, "unverified", "none"),
    row(
        "a denial in the same sentence",
        "Ana Berl said that Tom Hask had lied to the board, which Hask denied.",
        "disputed",
        "given",
    ),
    row(
        "an appended denial",
        "Ana Berl said that Tom Hask had lied to the board—an allegation rejected by Hask.",
        "disputed",
        "given",
    ),
    row("a denial that points back", CHARGE + " Hask denied the allegation.", "disputed", "given"),
    row("a verdict on it", CHARGE + " Hask called it absurd.", "disputed", "given"),
    row("a verdict on that", CHARGE + " Hask said that was nonsense.", "disputed", "given"),
    row("contradicted by the article", "Ana Berl wrongly claimed that Tom Hask lied to the board.", "disputed", "none"),
    row("a bystander who does not reply", CHARGE + " The railway did not respond to a request.", "unverified", "none"),
    row("police, who say nothing", CHARGE + " Police declined to comment.", "unverified", "none"),
    row("his firm, which does not reply", CHARGE + " The company did not respond.", "unverified", "sought"),
    row("the board of the claim", CHARGE + " There was no comment from the board.", "unverified", "sought"),
    row(
        "a denial with a pronoun",
        CHARGE + " He denied it.",
        "disputed",
        "given",
    ),
    row("called baseless", CHARGE + " Hask called the claim baseless.", "disputed", "given"),
    row("no evidence, next sentence", CHARGE + " She offered no evidence.", "without_evidence", "none"),
    row(
        "without giving evidence",
        "Ana Berl said, without giving evidence, that Tom Hask had lied to the board.",
        "without_evidence",
        "none",
    ),
    row(
        "no evidence in the next paragraph",
        CHARGE + "\n\nNo evidence was ever given for any of these claims.",
        "without_evidence",
        "none",
    ),
    row("never proven", CHARGE + " The claim has never been proven.", "without_evidence", "none"),
    row(
        "no evidence and a denial",
        CHARGE + " Hask denied the allegation. No evidence was given for the claim.",
        "without_evidence",
        "given",
    ),
    row(
        "refuted by records",
        CHARGE + " Records show that the claim was false.",
        "refuted",
        "none",
    ),
    row("debunked", CHARGE + " The claim was debunked by the auditors.", "refuted", "none"),
    row("supported by an inquiry", CHARGE + " An independent inquiry confirmed the allegation.", "supported", "none"),
    row("no reply", CHARGE + " Hask has yet to respond to the claim.", "unverified", "sought"),
    row("declined to comment", CHARGE + " Hask declined to comment.", "unverified", "sought"),
    row("without an answer", CHARGE + " Hask did not reply to questions.", "unverified", "sought"),
    row("would not comment", CHARGE + "\n\nHask would not comment.", "unverified", "sought"),
    row("a denial in his own words", CHARGE + " “I have never lied to anyone,” Hask said.", "disputed", "given"),
    row("a spokesman answers", CHARGE + " A spokesman for Hask said the board had seen it.", "unverified", "given"),
    row("he speaks of something else", CHARGE + " Hask said the ferries would not sail.", "unverified", "none"),
    row("a denial at the end of the text", CHARGE + "\n\nThese allegations were denied", "disputed", "given"),
    row("wrongdoing denied", CHARGE + " Hask denies any wrongdoing.", "disputed", "given"),
    row("not borne out by the papers", CHARGE + " The claim is not supported by the minutes.", "refuted", "none"),
    row("the papers show that it is false", CHARGE + " The logbook shows that is false.", "refuted", "none"),
    row("somebody sees none", CHARGE + " “There is no evidence for this claim,” Lio Ferr said.", "disputed", "none"),
    row("records of like words", CHARGE + " Minutes seen by Harbour Wire show that he lied.", "supported", "none"),
    row("a denial of something else", CHARGE + " The union rejected the new fares.", "unverified", "none"),
    row("a teaser denies nothing", CHARGE + "\n\nREAD MORE: Hask denies the allegation", "unverified", "none"),
]


LAWYERS = [
    row("of the accuser, by her gender", "Ana Berl accused Tom Hask of theft. Her lawyer", "none"),
    row("of the accuser, by his gender", "Tom Hask accused Ana Berl of theft. His lawyer", "none"),
    row("of the accused, by his gender", "Ana Berl accused Tom Hask of theft. His lawyer", "given"),
    row("of the accused, by her gender", "Tom Hask accused Ana Berl of theft. Her lawyer", "given"),
    row("of the one named last, the accused", "Rolf Dein accused Tom Hask of theft. His lawyer", "given"),
    row(
        "of the one named last, the accuser",
        "Rolf Dein accused Tom Hask of theft. Dein came late. His lawyer",
        "none",
    ),
    row("of the accuser of one without a name", "Ana Berl accused the mayor of theft. Her lawyer", "none"),
    row("of nobody else", "Tom Hask was accused of theft. His lawyer", "given"),
]


@pytest.mark.parametrize(("text", "answer"), LAWYERS)
def test_whose_lawyer_answers(marked: Callable[..., Marked], text: str, answer: str) -> None:
    assert marked(f"{text} said the papers were in order.").allegation("theft").answer == answer


@pytest.mark.parametrize(("text", "status", "answer"), STATUS)
def test_status_and_answer(marked: Callable[..., Marked], text: str, status: str, answer: str) -> None:
    allegation = marked(text).allegation("lied to the board")
    assert (allegation.status, allegation.answer) == (status, answer)
    assert bool(allegation.evidence) is ((status, answer) != ("unverified", "none"))


SAID_OF = [
    row("a charge denied", "The company denied the charge on Tuesday.", "disputed"),
    row("such accusations", "Its chairman, Lio Ferr, rejected such accusations.", "disputed"),
    row("it", "The company denied it.", "disputed"),
    row("false by a register", "That is false: the firm’s register shows that it closed none.", "refuted"),
    row("no evidence by her", "She has offered no evidence for these claims.", "without_evidence"),
]


@pytest.mark.parametrize(("answer", "status"), SAID_OF)
@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["next sentence", "next paragraph"])
def test_a_statement_is_a_claim_by_what_is_said_of_it(
    marked: Callable[..., Marked], gap: str, answer: str, status: str
) -> None:
    statement = "Ana Berl, who leads the union, said Corvane Mills had closed nine wards without a word."
    allegation = marked(f"{statement}{gap}{answer}").allegation("closed nine wards")
    assert (allegation.by, allegation.status) == ("Ana Berl", status)
    assert marked(statement).analysis.allegations == []


PROCEEDINGS = [
    row("by the police", "Elmouth police have charged Tom Hask, 40, with arson at the mill.", "arson", "Tom Hask"),
    row("passively", "Tom Hask, 40, was charged on Monday with arson.", "arson", "Tom Hask"),
    row("counts", "Tom Hask faces three counts of forgery.", "forgery", "Tom Hask"),
    row("on trial", "Tom Hask will stand trial for arson in May.", "arson", "Tom Hask"),
    row("convicted before", "Ferr, who was convicted of fraud, has been charged with theft.", "theft", "Ferr"),
    row("what a court heard", "The court heard that Tom Hask punched the driver.", "punched the driver", "Tom Hask"),
    row(
        "a lawsuit", "In a lawsuit filed in May, Ana Berl says her label stole her fees.", "stole her fees", "her label"
    ),
    row(
        "a hedge, next sentence",
        "Ana Berl is charged with theft. She allegedly sold one boat to six buyers.",
        "sold one boat",
        "Ana Berl",
    ),
    row(
        "what the police say of a defendant",
        "Police said that Tom Hask had stabbed a neighbour. Hask was charged with murder.",
        "stabbed a neighbour",
        "Tom Hask",
    ),
]


@pytest.mark.parametrize(("text", "holding", "about"), PROCEEDINGS)
def test_a_charge_before_a_court(marked: Callable[..., Marked], text: str, holding: str, about: str) -> None:
    allegation = marked(text).allegation(holding)
    assert (allegation.proceeding, allegation.about) == (True, about)


def test_each_item_of_a_list_of_counts_is_a_charge(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Prosecutors in Elmouth charged Tom Hask, a former clerk, with:\n\n• taking nine bribes;\n\n"
        "• forging two deeds.\n\nThe court sits in May."
    )
    assert [page.words(a) for a in page.analysis.allegations] == ["taking nine bribes", "forging two deeds"]
    assert {(a.about, a.proceeding) for a in page.analysis.allegations} == {("Tom Hask", True)}


@pytest.mark.parametrize(
    "plea", ["Hask denies theft.", "Hask has pleaded not guilty.", "Hask maintains his innocence."]
)
def test_a_plea_disputes_what_prosecutors_say(marked: Callable[..., Marked], plea: str) -> None:
    page = marked(f"Prosecutors told the Elmouth court that Tom Hask, 51, had taken nine boats from the port. {plea}")
    allegation = page.allegation("taken nine boats")
    assert (allegation.proceeding, allegation.status, allegation.answer) == (True, "disputed", "given")


def test_a_hedge_left_out_before_the_verdict(marked: Callable[..., Marked]) -> None:
    page = marked("Tom Hask, 40, goes on trial in Elmouth on Monday. Hask torched the mill in March.")
    allegation = page.allegation("torched the mill")
    assert (allegation.by, allegation.voice, allegation.proceeding) == (None, "article", False)


def test_what_is_said_outside_the_court_is_of_no_proceeding(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Tom Hask was jailed for fraud at the Elmouth court. Outside, Hask said that Ana Berl had taken a bribe."
    )
    (allegation,) = page.analysis.allegations
    assert (allegation.about, allegation.proceeding) == ("Ana Berl", False)


def test_a_figure_of_a_state_that_no_list_knows(marked: Callable[..., Marked]) -> None:
    page = marked("Orvenia said its guns had sunk nine Maravian boats and killed 40 soldiers.")
    (allegation,) = page.analysis.allegations
    assert (allegation.nature, allegation.by) == ("figure", "Orvenia")


def test_no_evidence_for_any_of_the_claims_reaches_all_of_them(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Ana Berl and other members have made claims that Tom Hask was a “puppet of Norland”, alleging that his "
        "orders were coming from Kerrow.\n\n"
        "The union’s paper has lobbed allegations against Hask, such as him being a “fascist” or a “drug user”.\n\n"
        "No evidence was ever given for any of these claims."
    )
    allegations = page.analysis.allegations
    assert {page.words(a) for a in allegations} >= {"puppet of Norland", "fascist", "drug user"}
    assert len(allegations) >= 4
    for allegation in allegations:
        assert allegation.status == "without_evidence"
        assert allegation.about == "Tom Hask"
        assert "No evidence was ever given" in page.words(*allegation.evidence)


def test_a_later_charge_is_not_reached_by_an_earlier_sign(marked: Callable[..., Marked]) -> None:
    page = marked(f"No evidence was given for the claims of last year.\n\n{CHARGE}")
    assert page.allegation("lied").status == "unverified"


@pytest.mark.parametrize(
    "caveat",
    ["The figure could not be independently verified.", "The Harbour Wire was unable to verify the claim."],
)
def test_a_caveat_stands_beside_the_status(marked: Callable[..., Marked], caveat: str) -> None:
    page = marked(f"The Norlandic army said it had downed 14 drones. {caveat}")
    allegation = page.allegation("14 drones")
    assert (allegation.status, allegation.caveat) == ("unverified", True)


def test_a_proceeding(marked: Callable[..., Marked]) -> None:
    page = marked("Prosecutors said on Monday that Tom Hask had embezzled the fund. The board met.")
    assert page.allegation("embezzled").proceeding is True
    assert marked(CHARGE).allegation("lied").proceeding is False


def test_repetitions_are_one_group_and_share_what_is_offered(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Tom Hask lied to the harbour board: Berl\n\n"
        "Ana Berl said that Tom Hask had lied to the harbour board. The ferries stayed in port.\n\n"
        "She repeated that Tom Hask had lied to the harbour board. Hask denied the allegation."
    )
    groups = {a.group for a in page.analysis.allegations}
    assert len(page.analysis.allegations) == 3
    assert len(groups) == 1
    assert {(a.status, a.answer) for a in page.analysis.allegations} == {("disputed", "given")}


def test_charges_against_two_people_are_two_groups(marked: Callable[..., Marked]) -> None:
    page = marked("Ana Berl said that Tom Hask had lied to the board. She said that Lio Ferr had lied to the board.")
    assert len({a.group for a in page.analysis.allegations}) == 2


def test_a_denial_is_no_claim_of_the_one_who_denies(marked: Callable[..., Marked]) -> None:
    allegation = marked("Tom Hask denied that he had lied to the board.").allegation("lied")
    assert (allegation.by, allegation.about, allegation.status, allegation.answer) == (
        None,
        "Tom Hask",
        "disputed",
        "given",
    )


def test_voice_and_stance_are_those_of_the_cue(marked: Callable[..., Marked]) -> None:
    page = marked("Ana Berl claimed that Tom Hask had lied to the board. “Lio Ferr stole the key,” she added.")
    assert (page.allegation("lied").voice, page.allegation("lied").stance) == ("paraphrase", "distancing")
    assert (page.allegation("stole").voice, page.allegation("stole").stance) == ("quote", "neutral")


def test_the_unlike_cues_of_two_sides_make_alike_allegations(marked: Callable[..., Marked]) -> None:
    page = marked(
        "The Norlandic army claimed that it had downed 14 drones. Kerrow’s army stated that it had downed 11 drones."
    )
    first, second = page.analysis.allegations
    assert (first.nature, first.status) == (second.nature, second.status) == ("figure", "unverified")
    assert (first.stance, second.stance) == ("distancing", "neutral")
