"""Orders to somebody at a keyboard, and what his screen should show then: nothing for a listener, with or without a listing."""

from __future__ import annotations

from lessoncast._later import re

AT_KEYBOARD = "it is done at a keyboard, or seen on a screen"
_KEY = r"(?:Esc|Escape|Enter|Return|Ctrl|Control|Cmd|Command|Alt|Shift|Tab|Space|Backspace|Delete|F\d{1,2}|[A-Z](?= )|↵)"
_FIRST = r"(?:(?:(?:So|Now|Next|First|Then|Last|Finally|Again|Lastly|Please|And),? |(?:If|To|Once|When|From|In|On|At|After) [^,]{3,80}, )(?:and |then |just |simply )?)*"
_ORDERS = (
    rf"(?:[Pp]ress (?:the )?{_KEY}|(?:[Cc]lick|[Dd]ouble-click|[Rr]ight-click|[Tt]ick|[Uu]ntick)(?: (?:on|the|it|your|that|any|\"|[A-Z])|[.])"
    r"|[Ss]croll (?:up|down|to|through)|[Ll]og ?(?:in|on|into|out)\b(?! (?:times|details))|[Ss]ign (?:in|up|into|out)\b|[Nn]ote down"
    r"|[Ee]nter your|[Tt]ype (?:in|out|the|your)\b|[Nn]avigate to|[Oo]pen (?:up )?(?:a|the|your) (?:new )?(?:terminal|shell|command|console|browser|editor|file|folder|app)"
    r"|[Cc]opy the (?:path|url|link|command|text|code|contents?)\b|[Pp]aste (?:it|this|the|your)\b|[Tt]ake your \w+ for a spin)"
)
_ORDER = re.compile(rf"{_FIRST}{_ORDERS}")
_ON_THE_WAY = re.compile(
    rf"(?:[,;] |\band |\bthen )(?:press (?:the )?{_KEY}|clicking on|click on|enter the command|type (?:which|the)\b)"
)
_SCREEN = re.compile(
    r"You(?:'ll| will)(?: then| now)? be(?: then| now)? (?:(?:prompted|redirected)\b|asked (?:to (?:enter|type|log|sign|confirm|choose|select)|for (?:your|a) (?:password|user ?name))\b"
    r"|taken to (?:the|a) (?:\w+ ){0,2}(?:page|screen|site|view|dashboard)\b)"
    r"|(?:Now y|Y)ou(?: should(?: now)?|'re now| are now| will now|'ll now) (?:see|be (?:logged|able to (?:see|log|open))|have an?|ready to|logged|get an?)\b"
    r"|(?:You|You'll|You will|You can|You should)(?: also)? (?:see|notice) an? (?:\w+ ){0,3}(?:button|icon|menu|tab|window|dialog|prompt|message|pop-?up|link|bar|panel|pane)\b"
    r"|It should (?:now )?(?:change to|look (?:like|something)|print|say|show|output)\b|The (?:rest|remainder) of the output\b"
    r"|(?:Make sure|Check|Ensure) (?:that )?.*\b(?:top|bottom|upper|lower) (?:right|left)\b|If (?:all|everything) (?:went|goes|worked) (?:well|right|to plan|as),"
)


_AT_KEYS = re.compile(
    r"(?:create|add|write|use|connect|run|make|open|delete|change|inspect|generate|apply|save|install|remove|explain|fix|try|type|click|press|enter|select"
    r"|copy|paste|go|navigate|start|stop|launch|download|upload|import|export|define|call|execute|compile|build|clone|push|pull|commit|configure|set|update"
    r"|check|edit|rename|move|insert|log|sign|test|declare|initiali[sz]e|print|replace|register|deploy)\b",
    re.IGNORECASE,
)  # "Serve files with a long lifetime" is advice


def may_be_typed(order: str) -> bool:
    """Whether an order may be one to somebody at a keyboard, by its verb: ``Open the app.py file``."""
    return _AT_KEYS.match(order) is not None


def is_at_keyboard(sentence: str) -> bool:
    """Whether a sentence is an order to press, click, type or open, or foretells what a screen shows: ``Then press Esc and type :q.``."""
    found = (_ORDER.match(sentence), _ON_THE_WAY.search(sentence), _SCREEN.match(sentence))
    return any(found)
