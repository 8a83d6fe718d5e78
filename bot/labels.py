"""The bot's own words, in one table: fixed labels, and never a sentence about the news.

English is the table's default; a language that lacks here is answered in English. A label goes
into a message as it stands, so it holds no markup but what is meant as such.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.refusal import Cause
from index.types import NoticeKind
from retrieval.quantities.relation import Relation


@dataclass(frozen=True, slots=True)
class Words:
    """Every label, in English unless given; buttons have 80 characters, descriptions 100."""

    # answers
    not_covered: str = "**Not in this coverage.**"
    searched: str = "Searched: articles {articles}, named outlets {outlets}."
    asked: str = "Asked: {question}"
    checked: str = "Checked: {quotation}"
    only_outlet: str = "{outlet} only"
    only_after: str = "published {day} or later"
    only_before: str = "published up to {day}"
    undated_left_out: str = "Left out, since they have no date: articles {count}."
    understood: str = "Understood as: {question}"
    of_outlet: str = "{question} ({outlet} only)"
    reported_by: str = "Reported by {count} of {sources} sources: {names}."
    reported_by_quoted: str = (
        "Reported by {count} of {sources} sources, {quoted} of them quoted: {names}."
    )
    written_by: str = "{count} of {sources} sources write about this: {names}."
    written_by_quoted: str = (
        "{count} of {sources} sources write about this, {quoted} of them quoted: {names}."
    )
    reported_by_none: str = "Of {sources} sources none says so any more."
    silent: str = "Not found in: {names}."
    denying: str = "Denied, or put the other way, by: {names}."
    denied: str = "Denied, or put the other way:"
    unsure: str = "Perhaps also in: {names}."
    and_more: str = "{names} and {count} more"
    independent: str = "Independent texts: {independent}, articles: {articles}."
    shared: str = "The same {count} words of one statement, release or advertisement: {names}."
    same: str = "Figures that are the same"
    compatible: str = "Figures that fit together"
    different: str = "Figures that differ"
    one_source: str = "Figures of one source"
    first_reported: str = "First reported by {name}, as told by {names}; {there}."
    in_coverage: str = "that report is in this coverage"
    not_in_coverage: str = "that report is not in this coverage"
    not_in_coverage_so_named: str = "that report is not in this coverage under that name"
    superseded: str = "Withdrawn since:"
    near_only: str = "These passages are near the question. They do not answer it."
    outlet_unknown: str = "outlet unknown"
    untitled: str = "untitled"
    by: str = "by {name}"
    date_unknown: str = "date unknown"
    updated: str = "updated {date}"
    update: str = "This article carries an update."
    correction: str = "This article carries a correction."
    clarification: str = "This article carries a clarification."
    retraction: str = "This article has been retracted."
    of_date: str = "{notice} ({date})"
    attached: str = "The exact words are attached, to be copied."
    too_long: str = "This quote has {characters} characters. It is attached, word for word."
    unsendable: str = "This quote is too long to be sent."
    not_all: str = "And {count} more."
    list_attached: str = "The whole list is attached."
    before: str = "Before it:"
    the_quote: str = "The quote:"
    after: str = "After it:"
    changed: str = (
        "An article has changed since, and what was quoted from it no longer stands there."
    )
    withheld: str = "What was found does not match the coverage as stored, so it is withheld."
    # quotations checked, topics compared and put in order
    check_exact: str = "**Exact.** It stands word for word in articles: {count}."
    check_typography: str = "**Exact but for typography.** The same words, written otherwise."
    check_omission: str = "**Exact but for what it says it leaves out.**"
    check_brackets: str = "**Exact but for what it puts in brackets.**"
    check_alone: str = "**Real in its quotation marks alone.** The sentence around is not judged."
    check_altered: str = "**Altered.** No article has it so. What comes nearest:"
    check_spliced: str = "**Spliced.** It joins what stands in different places:"
    check_other_outlet: str = "**Real, but not from {outlet}.** It stands here:"
    check_outlet_unsure: str = "**Real, but not known to be from {outlet}.** It stands here:"
    check_left: str = "Around it, and not looked for word by word: {words}"
    check_claimed: str = "Claimed around it, and not checked: {words}"
    check_unnamed: str = "Not who says it there: {names}"
    check_disowned: str = "It stands only in a correction, which says that it was wrong."
    check_partly_quoted: str = "Of these words only this stands in quotation marks there: {words}"
    check_not_quoted: str = "Not in quotation marks there: the article tells it in its own words."
    check_quoted_apart: str = "In marks of their own there, maybe of two people: {words}"
    check_framed: str = "Not stated there; it stands with: {words}"
    check_denied: str = "There it is denied or taken back: {words}"
    check_unknown_outlet: str = "No article here is from an outlet called {outlet}."
    word_left_out: str = "Left out: {stored}"
    word_added: str = "Added: {given}"
    word_changed: str = "Changed: {stored} → {given}"
    compare_heading: str = "**{topic}** · figures: {count}"
    timeline_heading: str = "**{topic}** · dated: {dated}, undated: {undated}"
    undated_shown: str = "Of the undated ones {count} are shown, last."
    no_figures: str = "No figures on this."
    undated: str = "undated"
    # buttons
    read: str = "Read it"
    read_number: str = "Read {number}"
    more: str = "More quotes ({count})"
    further: str = "More ({count})"
    previous: str = "Back"
    next: str = "Next"
    context: str = "Context"
    context_number: str = "Context {number}"
    sources: str = "Sources"
    nearest: str = "Nearest passages"
    right: str = "Right? Yes"
    wrong: str = "No"
    share: str = "Share"
    delete: str = "Delete"
    # replies to one person
    busy: str = "Many questions are waiting. Try again in a moment."
    wait: str = "One question at a time: try again in {seconds} s."
    server_wait: str = (
        "This server has asked as much as it may in a minute: try again in {seconds} s."
    )
    click_wait: str = "Many requests at once: try again in {seconds} s."
    stopping: str = "The bot is being restarted. Try again in a moment."
    how_to_ask: str = "Ask me about the news coverage: `/help` says how."
    unread_reply: str = (
        "I do not read the message that you reply to. In its menu, Apps → **Find coverage** or "
        "**Check this quote** looks up what it says."
    )
    unread_thread: str = (
        "I read nothing of this thread but what mentions me. Ask in full; in a message's menu, "
        "Apps → **Find coverage** or **Check this quote** looks up what it says."
    )
    too_short: str = "Write at least 3 characters."
    too_much: str = "Up to {limit} characters are read at once; these are {characters}."
    bad_date: str = "A day is written like 2023-07-31, not {day}."
    no_days: str = "No day lies between: {after} is later than {before}."
    no_files: str = (
        "The answer comes with a file, and I may not attach files in this channel. Ask with `/ask`."
    )
    no_words: str = "That message has no words to look up."
    no_quote: str = "This message of mine quotes nothing."
    outdated: str = "Discord still shows an older form of this command. Try again in a minute."
    no_coverage: str = (
        "No coverage is open to this place. Whoever runs the bot can open one to all, or bind a "
        "server to one."
    )
    unreadable: str = (
        "The coverage cannot be read just now. Whoever runs the bot finds the reason in its log, "
        "and more with `pullquote doctor`."
    )
    unstored: str = (
        "That could not be stored, so nothing was changed. Whoever runs the bot finds the reason "
        "in its log."
    )
    missing: str = (
        "There is no coverage yet. Whoever runs the bot makes one with `pullquote index`; where it "
        "is a server's own, its moderators can with `/coverage add`."
    )
    empty: str = (
        "The coverage holds no article yet. Whoever runs the bot adds some with `pullquote index`; "
        "where a server has a coverage of its own, its moderators can with `/coverage add`."
    )
    newer: str = (
        "The coverage was written by a newer pullquote. Whoever runs the bot has to upgrade it."
    )
    not_here: str = "This answer cannot be opened here."
    not_yours: str = "Only who asked can do that."
    already_shared: str = "This is shared already."
    share_unsure: str = (
        "The connection broke, so I cannot tell whether this is shared. Where you do not see it in "
        "the channel, press Share again."
    )
    not_as_seen: str = (
        "The coverage has changed, so this no longer holds as you saw it and is not shared. "
        "Ask again for what it says now."
    )
    not_moderator: str = "Only who asked or a moderator can do that."
    thanks: str = "Noted, thank you."
    unsent: str = "Discord did not take the answer just now. Ask again."
    failed: str = "Something went wrong. If it happens again, tell whoever runs the bot: {id}."
    shared_by: str = "Shared by {name}."
    no_articles: str = "No article goes by that outlet."
    replayed: str = "Receipt {receipt}: `pullquote replay {receipt}` says whether it still holds."
    outlets: str = "Outlets: {outlets}, articles: {articles}."
    article_count: str = "{outlet} · articles: {articles}"
    # commands
    ask_description: str = "Ask the coverage; the answer is quoted, word for word"
    ask_question: str = "What do you want to know?"
    ask_outlet: str = "Only articles of this outlet"
    ask_after: str = "Only articles published on this day or later, such as 2023-07-31"
    ask_before: str = "Only articles published up to this day, such as 2023-07-31"
    ask_private: str = "Show the answer to you alone"
    sources_description: str = "What the coverage holds"
    help_description: str = "What this bot does, and how to ask it"
    find_coverage: str = "Find coverage"
    check_this: str = "Check this quote"
    check_description: str = "Does a quotation stand in the coverage, word for word?"
    check_quote: str = "The quotation, as you have it"
    check_outlet: str = "The outlet that it is said to be from"
    compare_description: str = "The figures on a topic, outlet beside outlet"
    timeline_description: str = "What is reported on a topic, in the order of the days it tells of"
    topic: str = "The topic, such as: salary of the product manager"
    help: str = (
        "I answer questions about news coverage, **only with exact quotes**: "
        "each with its outlet, date and link. Where nothing answers, I say so.\n"
        "- `/ask` a question, mention me with one, or send me one in private. Reply to an answer "
        "with a mention to go on from it: *and the technical director?*\n"
        "- `/check` a quotation: is it word for word what was printed?\n"
        "- `/compare` the figures on a topic, or see its `/timeline`.\n"
        "- Apps → **Find coverage** or **Check this quote** on a message looks up what it says.\n"
        "- `/sources` lists what I have read.\n"
        "-# Who asks can share a private answer, and delete a public one."
    )

    def unreadable_for(self, cause: Cause) -> str:
        """Return what is told where nothing can be answered from a coverage."""
        return {
            Cause.MISSING: self.missing,
            Cause.EMPTY: self.empty,
            Cause.NEWER: self.newer,
            Cause.DAMAGED: self.unreadable,
        }[cause]

    def relation(self, relation: Relation | None) -> str:
        """Return how figures relate; None where only one source speaks."""
        if relation is None:
            return self.one_source
        return {
            Relation.SAME: self.same,
            Relation.COMPATIBLE: self.compatible,
            Relation.DIFFERENT: self.different,
        }[relation]

    def listed(self, names: Sequence[str], most: int, between: str = ", ") -> str:
        """Return names in a row, at most so many of them, and how many there are besides."""
        shown = between.join(names[:most])
        rest = len(names) - most
        if rest <= 0:
            return shown
        return self.and_more.format(names=f"{shown}{between.rstrip(', ')}", count=rest)

    def notice(self, kind: NoticeKind) -> str:
        """Return the sentence for a notice."""
        return {
            NoticeKind.UPDATE: self.update,
            NoticeKind.CORRECTION: self.correction,
            NoticeKind.CLARIFICATION: self.clarification,
            NoticeKind.RETRACTION: self.retraction,
        }[kind]


ENGLISH = Words()
