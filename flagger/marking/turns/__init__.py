"""Words that are a source's own though no quotation marks stand round them: transcripts, interviews, block quotations, posts."""

from flagger.marking.turns.cited import cited_turns as cited_turns
from flagger.marking.turns.speeches import printed_speeches as printed_speeches
from flagger.marking.turns.spoken import questions as questions
from flagger.marking.turns.spoken import turn_quotations as turn_quotations
from flagger.marking.turns.transcripts import find_turns as find_turns
from flagger.marking.turns.turn import Turn as Turn
