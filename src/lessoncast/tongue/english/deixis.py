"""What points at the page: "see figure 3", "as shown above", "in this section".

A pointer that can be left out is left out; a sentence that rests on one cannot be said.
"""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.words import capital

_PLACE = (
    r"(?:(?:sub)?section|(?:sub)?chapter|article|lesson|page|tutorial|post|unit|video|book|module|guide|course|episode"
    r"|paragraph|workshop|reading|handout|document|blog|documentation|appendix|curriculum)"
)
_SHOWN = (
    r"(?:shown|listed|described|given|mentioned|discussed|seen|noted|defined|introduced|explained|saw"
    r"|presented|illustrated|depicted|outlined)"
)
_AT_FIRST = (  # phrases that can be left out and leave a whole sentence behind
    rf"As (?:the )?(?-i:[A-Z])[^,]{{2,60}} {_PLACE} (?:discuss|explain|show|note|describe|point|make|argue|suggest)(?:e?s)(?: out| clear)?, "
    rf"|As (?:we )?(?:have )?(?:{_SHOWN}) (?:earlier |above |before |already )?in (?:the )?(?-i:[A-Z])[^,]{{2,60}}, (?:(?:and )?(?-i:[A-Z])[^,]{{2,40}}, )*"
    r"|(?:As|Like) (?:we|you|I)(?:'ll| will)(?: soon)? (?:see|learn|discover|find)[^,]{0,60}, "
    r"|As you (?:(?:may|might|will|should|can|could|would) )?(?:recall|remember|deduce|guess|know)[^,]{0,50}, "
    r"|As (?:you|we|one) (?:can|could|may|might|will) (?:now |already |clearly |also |probably )?(?:see|tell|notice|observe)(?: here| now)?, "
    r"|As the (?:[\w-]+ ){1,4}(?:above|below|at (?:left|right)) (?:shows?|illustrates?|suggests?|demonstrates?|indicates?), "
    r"|To answer (?:this|that|these|both|the (?:first|second|third|last)) questions?, "
    r"|To bring the discussion [^,]{3,50} together, "
    r"|(?:Recall|Remember) from (?!this|that)[^,]{3,80}? that "
    r"|As (?:we|you)(?: have|'ve) (?:already |just )?(?:learned|learnt|read|heard|studied|discovered|found)(?: (?:above|earlier|before|previously|already|so far))?, "
    rf"|(?:(?:As|Like) (?:we |you |I |was |is |were )?(?:have |'ve )?(?:already |just |previously |briefly )?(?:{_SHOWN}|said)[^,]{{0,40}}, )"
    r"|(?:Looking|Thinking|Going|Coming) back (?:at|to|on) our [^,]{3,40}, "
    rf"|In (?:this|the (?:next|last|previous|following)) {_PLACE}, "
    r"|(?:Please )?(?:note|Notice|Observe|Recall|Remember)(?:,? (?:though|however|also|too|by the way),?)? that "
    r"|(?:It is|It's) (?:also )?(?:important|crucial|essential|helpful|useful|interesting|worth|worthwhile)"
    r" (?:to (?:note|remember|realize|realise|understand|know|recognize|mention|keep in mind|emphasize|point out)"
    r"|noting|mentioning|remembering|knowing|pointing out) that "
    r"|(?:Of course|Needless to say|In other words|Formally|Crucially|Notably|Importantly|Problematically), "
    r"|(?:Note|Remember)(?: though| however)?, |As we (?:all )?know, "
    r"|As (?:stated|noted|specified|indicated|outlined|set out|described|explained) in (?:our|the|their|its|your|this) [^,]{3,50}, "
    r"|(?:We|I) (?:have |'ve )?(?:already )?(?:noted|said|saw|seen|mentioned|learned|pointed out) (?:earlier|before|above|already) that,? "
    r"|(?:We|I)(?: have|'ve) (?:already|previously|just) (?:noted|said|seen|mentioned|learned|pointed out|discovered|observed) that,? "
    r"|For reasons (?:explained|given|discussed|described) (?:later(?: on)?|below|above|shortly|earlier), "
    r"|(?:As (?:one|you) (?:would|might|may) (?:expect|guess|imagine)|Obviously), "
)
_INSIDE = (  # the same within a sentence; each holds one of the words of ``_TRACE``
    r",? (?:just )?as (?:(?:we|you|I) (?:did|saw|do|will) )?in (?:the )?(?:Listing|Figure|Table|Example|Section|Chapter) [\d.\-]+"
    r"(?=[,.;]|$),?"
    r"|, (?:like|such as) (?:the ones?|those) (?:shown|seen|pictured|depicted|illustrated)(?=[,.;]|$),?"
    r"|(?<=\w) (?:like|similar to|such as) (?:that|those|the ones?) (?:shown|pictured|depicted|illustrated)(?=[,.;]|$)"
    r"|(?<=\w) used above(?= (?:on|in|for|with|to)\b|[.;]?$)"
    r"|(?:(?<=^Nevertheless, )|(?<=^However, )|(?<=^But ))as (?:we|you) saw (?:earlier|before|above),? (?:that )?"
    r"|(?:,|(?<=\w)) (?:and |which is |that's |that is )what we(?:'ll| will|'re going to| are going to) do (?:here|now|next)(?=[.;]?$)"
    r"|(?<=\w), (?:both |all |each )?(?:shown|illustrated|depicted|pictured|diagrammed)(?: (?:schematically|here))?,(?= (?!and |or )[a-z])"
    r"|(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bbe)(?<!\bas),? (?:shown|illustrated|depicted|drawn) (?:schematically|diagrammatically)(?=[.,;]|$)"
    rf"|(?<=\w) (?:that |which )?(?:we|I) (?:have |'ve )?(?:already |just |first )?{_SHOWN} in (?-i:[A-Z][\w'-]+(?: (?:(?:of|the|and|to|in|an?|for|from|with|on) )*[A-Z][\w'-]+)*)(?= [a-z]|[.;]|$)"
    rf"|,? as (?:we |you |I |was |is |are )?(?:have |'ve )?(?:already |just )?{_SHOWN}"
    r"(?: (?:above|below|earlier|before|previously|in (?:the )?(?:Listing|Figure|Table|Section|Chapter)"
    r" [\d.\-]+))?(?=[,.;:]|$),?"
    rf"|, (?:to be )?{_SHOWN} (?:above|below|earlier|previously|later),(?= (?!and |but |or |so |yet |which |who ))"
    rf"|,? (?:to be )?(?:{_SHOWN},? )(?:above|below|earlier|previously|later)(?=[.;:,]|$)"
    rf"|(?<=\w) (?:outlined|{_SHOWN}) (?:here|above)\b(?! (?:is|are)\b.*\bbelow)"
    r"|(?<=\w), (?:both |all |each )?shown(?=[.]?$)|(?<=[^aiu]s) shown(?=[.]?$)"
    rf"|(?<!is)(?<!are)(?<!was)(?<!were)(?<!be)(?<!been)(?<!as) (?:outlined|listed|depicted|illustrated)(?=[.]?$| (?:is|are|was|were|can|will|has|have)\b)"
    rf"|,? (?:{_SHOWN} )?in the [\"“][^\"”]+[\"”] {_PLACE}\b|, {_SHOWN} in [\"“][^\"”]+[\"”] {_PLACE}(?=,)"
    rf"|, (?:which (?:is|are) )?{_SHOWN} here(?=[.;:]|$)"
    r"|, (?:all of )?which (?:is|are|(?:will|can) be) (?:\w+ )?(?:discussed|described|explained|covered|explored|examined|introduced|addressed|treated)"
    r"(?= (?:further|(?:later )?in ))(?: further| later| again| below| shortly| in (?:more |greater |further )?(?:detail|depth))*"
    r"(?: in (?-i:[A-Z])[^,;.]{2,80})?(?=[.;]|$)"
    rf"|(?<=\w) already (?:{_SHOWN})(?= (?:is|are|was|were|has|have)\b)"
    rf"|(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bbe)(?<!\bbeen)(?<!\bhas)(?<!\bhave)(?<!\bhad)(?<!\bas)(?<!\band)(?<!\bI)(?<!\bwe)(?<!\byou)(?<=\w) (?:already|previously) (?:{_SHOWN})(?=[.;]?$|, (?:but|and|so)\b)"
    rf"|,? (?:through|by|via|using|with|following|according to|in|for) the (?:same )?(?:[\w-]+ )?(?:mechanisms?|methods?|ways?|steps|procedures?|process(?:es)?|techniques?|approach(?:es)?|manner|rules?|reasons?|examples?) (?:already |just )?(?:{_SHOWN}) (?:above|earlier|previously|here|below|before)(?=[.;]?$)"
    r"|,? as (?:we|you)(?: have|'ve) (?:already |just )?(?:learned|learnt|read|heard|studied)(?=[.;]?$)"
    r"|\bthe (?:previously|above|already)[ -]mentioned (?=(?-i:[A-Z]{2,}\b))|(?<=\bthe )(?:previously|above|already)[ -]mentioned (?=(?-i:[a-z]))"
    r"|, (?:like|such as|as (?:at|in)) points? (?-i:[A-Z])(?=,|[.;]?$)"
    r"|(?<=\w) (?:discussed|mentioned|explained|covered) in (?-i:[A-Z][\w'-]+(?: (?:of|the|and|to|in|an?|for|from|with|on|[A-Z][\w'-]+)){0,6} (?:of|the|and|to|in|for|from|with|on) [A-Z][\w'-]+)(?= [a-z]|[.;]|$)"
    r"|(?<=example|comment|listing) from (?:above|below)(?= )"
    r"|(?<=\w)(?<! from) (?:above|below)(?= (?:is|are|was|were|gives?|has|have|uses?|takes?)\b)"
    r"|(?<=\w) (?:that |which )?we(?:'ll| will|'re going to| are going to) (?:\w+ly |also |now )?(?:use|study|need|meet|work with|look at|deal with|discuss|cover|learn about)"
    r"(?: here| today| now)?(?= (?:is|are|was|were|has|have|had|can|comes?|consists?|contains?|belongs?)\b)"
    r"|(?:(?<=^First,)|(?<=^Then,)|(?<=^Next,)|(?<=^Now,)) here(?= (?:the|we|an?|it|each)\b)"
)
_POINTER = re.compile(rf"^(?:{_AT_FIRST})|{_INSIDE}", re.IGNORECASE)
_BEGINS = re.compile(_AT_FIRST, re.IGNORECASE)
_TRACE = re.compile(
    rf"\b(?:{_SHOWN}|learned|learnt|heard|studied|points? [a-z]\b|shown|illustrated|depicted|pictured|diagrammed|drawn|outlined|covered|explored|examined|addressed|treated"
    r"|we(?:'ll| will|'re going to| are going to)|above|below|here|in the [\"“]|in (?:the )?(?:listing|figure|table|example|section|chapter) [\d.\-])"
)  # in lower case
_OPEN = re.compile(
    r"\b(?:like|such as|as|than|to|with|of) (?:those|these|this|that|the ones?)[.!]?$"
)
_WORDS = (  # in lower case
    rf"(?:this|in that(?= section)|the rest of this) {_PLACE}s?\b"
    r"|(?:the (?:next|last|previous|following|preceding|current|rest of the)|previous|later|other|earlier|many)"
    r" (?:(?:sub)?section|(?:sub)?chapter|lesson|tutorial|module|episode|workshop|handout)s?\b"
    r"|the (?:[a-z]+ )?steps? (?:above|below)\b(?! (?:the|an?)\b)|the (?:[a-z]+ )?(?:html|css|markup|lines?|scripts?|programs?|query|queries|quotes?|passages?|statements?|sentences?|problems?|scenarios?|methods?|links?|rules?|terms?|words?|names?|rows?|columns?|values?) (?:above|below)\b"
    r"|(?:from|in|on|looking at) (?:the|our|these|this) (?:\w+ ){0,4}(?:plots?|graphs?|figures?|charts?|diagrams?|images?|histograms?),? (?:we|you|one)(?: can| could|'ve| have)? (?:\w+ly )?(?:see|saw|seen|notice|observe)\b"
    r"|our previous (?!\w+ing\b)[a-z]+"
    r"|in (?:this|that|these|the) (?:[a-z]+ )?examples?,? (?:we|you|i)(?: can| have|'ve)? (?:\w+ly |also |again )?(?:see|saw|seen|notice|observe)\b"
    r"|, (?:displayed|reproduced|pictured)(?: in)?[.]?$|here,? (?:we|you|i)(?: can| have)? (?:see|saw|have)\b|(?:left|right)[ -]hand side\b"
    r"|(?:mentioned|discussed|covered|introduced|saw|seen|used|met|warned) (?:[\w ]{0,40})?(?:beforehand|earlier in the (?:curriculum|course|class|series|day))\b"
    r"|(?:above|below|following|accompanying) (?:(?:sub)?section|figure|graph|table|example|diagram|code|image|listing"
    r"|picture|screenshot|chart|command|video|formula|equation|steps?|snippet|exercise)"
    r"|next (?:figure|example|listing|diagram|snippet|exercise|video)\b"
    r"|(?:previous|above|preceding) examples?\b|every chapter\b|this one on\b"
    r"|(?:solution|text|discussion|paragraph|output|commands?|function|syntax|definition|sections?|examples?) (?:above|below)\b"
    r"|(?:figure|graph|table|diagram|code|image|listing|example|equation|screenshot|instructions|chart"
    r"|picture|cartoon|list) (?:above|below|at the top|on the (?:left|right))"
    r"|(?:the|these) (?:figures?|screenshots?|listings?|diagrams?) (?:\w+ )?(?:shows?|has|have|displays?|illustrates?|depicts?|summari[sz]es?|compares?|lists?|gives?|presents?|provides?|outlines?|contains?|plots?|is|are|was|were)\b"
    r"|(?:in|see|consider|like|as|from|by) that part\b(?! of| only)"
    r"|(?:the|these|this) (?:graphs?|images?|pictures?|photographs?|photos?|charts?|plots?|tables?) (?:\w+ )?(?:shows?|displays?|illustrates?|depicts?|summari[sz]es?|compares?|lists?|gives?|presents?|outlines?|plots?)\b"
    r"|this (?:\w+ ){0,2}(?:photograph|photo|painting|picture|engraving|screenshot)\b"
    r"|(?:this|these) (?:figures?|graphs?|diagrams?|charts?|plots?|screenshots?|listings?)\b|(?:flow )?diagram[.]?$"
    r"|(?:is|are) (?:shown|drawn|depicted|illustrated|displayed|plotted|listed|pictured|summari[sz]ed)(?: (?:here|next|schematically))?[.]?$"
    r"|(?:read|compare|study|examine|check|sign|initial|tick|complete|fill (?:in|out)) (?:the |your )?(?:[\w-]+ ){0,3}(?:above|below)\b|signature below\b|there are footnotes\b"
    r"|please (?:[\w-]+ (?:or )?){1,3}us\b|please note the\b|please (?:print|initial|sign|check) (?:here|your|the box)\b|call us (?:toll-free|at|by|if)\b"
    r"|shown on the (?:left|right)\b|(?:far|upper|lower) (?:left|right)\b"
    r"|(?:lesson|chapter|section) (?:\d+|one|two|three|four|five|six)\b"
    r"|(?:click (?:on|the|here|this|it|to|next|run|save|through|your|an?)|tap (?:on|the|here)|scroll (?:down|up|to)|hover|drag and drop|checkbox|dropdown|download (?:the|this|it)|sign up|subscribe"
    r" (?:now|here|to (?:our|my|the (?:channel|newsletter)))|read more|learn more|find out more|see also|check out|go to (?:the|your|http)|head over|right-click|press the"
    r"|select the|hyperlink|sketchnote|bookmark)\b"
    r"|(?:we|you)(?:'ll| will| shall|(?:'re| are) (?:\w+ly )?going to) (?:\w+ )?(?:cover|look|take a (?:\w+ )?look|talk|content|see|explore|revisit|learn|discuss"
    r"|start by|introduce|encounter|examine|describe|ignore|return|give you|come back|talk|demonstrate|apply again)\b"
    r"|(?:let's|let us) (?:look|see|take|turn|start|begin|explore|get|move|dive|consider|now)\b"
    r"|(?:as follows|the following(?! (?:year|day|week|month|morning|night|evening|century|decade|season|spring|summer|autumn|fall|winter))"
    r"|(?:(?<=^)|(?<=, )|(?<=please )|(?<=\())see (?:the|our)|see (?:page|section|figure|table|below|above))\b"
    r"|(?:discussed|saw|seen|covered|learned|explored|introduced|used|went over) (?:\w+ ){0,4}in (?:the )?"
    r"(?:previous|last|earlier|chapter)"
    r"|(?:add|use|run|copy|paste|save|open|create) (?:the following|this code|the code|this command)\b"
    r"|be sure to (?:read|visit|see)\b"
    r"|if you'?d like,? i\b|i can (?:provide|also|help|create|give|expand)\b|let (?:me|us) know\b"
    r"|would you like\b|feel free\b|as an ai\b|do some research\b|see if you can\b|look it up\b|try to find\b|this (?:code|command|snippet)\b"
    r"|(?:more on (?:this|that|these) in|(?:can|may) be found (?:here|at|in the)|found here)\b|read on (?:for|to)\b|then read on\b|using evidence from\b|as you can see\b.*\b(?:in the|here)\b"
    r"|for (?:more|further|additional|complete|full) (?:\w+ (?:and|or) )?(?:\w+ )?(?:information|details?|guidance|reading|examples?|pointers|resources|instructions|background|discussion|help|ideas)\b"
    r"|(?:more|further|additional) (?:information|details?|examples?|guidance|resources|reading) (?:about|on|of|for)?\b.{0,60}\b(?:is|are|can be) (?:available|found|provided|given)\b"
    r"|you can (?:also )?find (?:(?:more|further|additional|some|many|other|several|the|a|an|our|these|an?|examples? of) )+.{0,80}\b(?:here|in (?:the|our|their|this)|on (?:the|our|their|this)|at (?:the|our))\b"
    r"|(?:is|are|be) (?:discussed|described|explained|covered|detailed|outlined|explored|examined|addressed|treated) in (?:more |greater |further )?(?:detail|depth)\b"
    r"|(?:is|are) (?:laid out|set out|taken up|presented|explained|described|discussed|covered)\b[^.]{0,30}\bin the [^.,]{3,90} (?:chapter|section|appendix|unit|module)\b"
    r"|(?:is|are) (?:documented|listed|described|explained|defined|collected) here(?=[:.]|$)"
    r"|(?:is|are) (?:shared|provided|given|included|presented|outlined|listed) (?:below|(?:at|towards?) the (?:end|beginning|bottom|top))\b"
    r"|the above\b|for those interested\b|was removed\b|details are out of scope\b|the (?:top|bottom) of (?:the|this|your) (?:page|screen|file|window|list|article|document|section)\b"
)
_OPENINGS = (  # in lower case
    r"for (?:an? |the )?(?:[\w-]+ ){0,3}(?:explanations?|discussions?|descriptions?|lists?|overviews?|introductions?|accounts?|tutorials?|comparisons?|treatments?|guides?|instructions)\b"
    r"[^.;:,]{0,60}?(?:, |(?<=s) )(?:please )?see\b|"
    r"welcome (?:back )?to (?:the|this|our|a|your|part|lesson|week|module)\b|"
    r"on the (?:left|right)\b|that part (?!of\b)|click\b|read on\b|create a (?:chart|table|poster|diagram)\b"
    r"|(?:then )?write an? (?:paragraph|essay|letter|short)\b|see\b|have a look at\b"
    r"|(?:please )?(?:visit|explore|read|watch|view|open|use|try|consult|follow|browse|listen to|take|complete) (?:this|these|the|an?|our|their) (?:[\w'-]+ ){0,3}(?:web ?sites?|sites?|links?|web ?pages?|articles?|videos?|simulations?|animations?|archives?|editorials?|podcasts?|clips?|trainings?|interactives?|slideshows?|tutorials?|handy guide|exhibits?)\b"
    r"|read (?:their|its|our) (?:[\w-]+ )?pages?\b|refer to (?:this|these|the|our)\b|recall (?:the|our|from|how)\b"
    r"|(?:go|jump|turn|return|skip) (?:back |ahead |forward )?to the (?:previous|next|last|first) (?:[\w-]+ ){0,3}box\b"
    r"|(?:now,? |so,? )?(?:try|check) (?:it|this|that|these|them) (?:out|yourself|for yourself)\b|(?:now,? )?browse (?:the|this|these)\b|give (?:it|this|that|them) a (?:try|shot|go)\b"
)
_AT_EDGE = r"(?<!or )(?<!from )\b(?:above|below)(?=\s*[,.;:)!?]|$)"
# Nothing stands before a group's alternatives but their own first letters, so that most are passed over at once.
_POINTS = re.compile(rf"\b(?:{_WORDS})|^(?:{_OPENINGS})|{_AT_EDGE}")
_NUMBERED = re.compile(
    r"\b(?:figures?|figs?\.|tables?|listings?|sections?|chapters?|equations?|eqs?\.|exercises?|lesson|appendix|step|examples?|box|plate|panel) "
    r"(?-i:\d[\d.\-]*|[IVX]+\b)|\b(?:appendix|annex) (?-i:[A-Z]\b)"
    r"|\bbooks? \d+(?! of\b)\b|\b(?:at|to|from|like) points? (?-i:[A-Z]\b(?!['’-]))|\bfrom (?:points? )?(?-i:[A-Y] to [A-Y]\b)|\b(?:shown|plotted|measured|marked) (?:on|along) the (?:[xy]|horizontal|vertical)[- ]axis\b",
    re.IGNORECASE,
)


def without_pointers(text: str) -> str:
    """``As shown above, ice floats.`` → ``Ice floats.``."""
    stripped = (_POINTER.sub("", text) if _may_point(text) else text).strip(" ,")
    if _OPEN.search(stripped) and not _OPEN.search(text):
        return text  # "entries like those shown below"
    return capital(stripped) if stripped != text else text


def _may_point(text: str) -> bool:
    """Whether it is worth looking through a text for pointers, which takes a hundred times as long."""
    return _BEGINS.match(text) is not None or _TRACE.search(text.lower()) is not None


@remembered(4096)
def points_at_page(text: str) -> bool:
    """Whether a sentence sends the listener to something that can only be seen."""
    return _POINTS.search(text.lower()) is not None or _NUMBERED.search(text) is not None
