"""Why a sentence has the attribution, the kind and the scores that it has. `explain` answers for some sentences of an article."""

from flagger.marking.explaining.explain import Explained as Explained
from flagger.marking.explaining.explain import explain as explain
from flagger.marking.explaining.explanation import Explanation as Explanation
