"""Whether what was added to a question is left out again, since it is answered as it was typed.

"How many houses were flooded?" names what it asks about. Only of another story than the question
before it, it may be answered wrongly without that one's topic.
"""

from collections.abc import Callable, Sequence

from retrieval.conversation.followup import Completed, Rule
from retrieval.conversation.turns import Turn
from retrieval.types import Quote


def settled(
    typed: str, meant: Completed, earlier: Sequence[Turn], ask: Callable[[str], Sequence[Quote]]
) -> Completed:
    """Return what to ask for a question: ``meant``, or it alone, as it was ``typed``.

    Alone, where that is answered and the topic adds nothing: its first quote is from the article
    that answered last, or from the one that answers with the topic, or then nothing answers.
    ``ask`` returns the quotes that answer a question, best first.
    """
    if not meant.needless or not earlier or not (alone := ask(typed)):
        return meant
    article, last = alone[0].article.id, earlier[-1].quote
    goes_on = last is not None and last.article.id == article
    if not goes_on and (told := ask(meant.text)) and told[0].article.id != article:
        return meant
    return Completed(typed, Rule.AFRESH)
