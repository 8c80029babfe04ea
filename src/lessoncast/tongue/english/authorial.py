"""Sentences in which the author speaks of himself, his course or the reader's screen.

They teach nothing to a listener: some are never said, others only where there is nothing better.
"""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered

_TOLD = (
    r"(?:reviewed|seen|introduced|discussed|covered|described|defined|shown|talked|mentioned|learned|learnt"
    r"|looked|explored|used|met|encountered|conquered|done|built|written|created|saw|went|pointed|kept|given|listed|provided|outlined)"
)
_DOES = (
    r"(?:introduce|discuss|cover|describe|show|talk|mention|look|explore|focus|review|begin|start|turn|return"
    r"|revisit|move|proceed|continue|conclude|demonstrate|illustrate|present|outline|summarise|summarize|give)"
)
_COURSE = (
    r"(?:(?:section|chapter|article|lesson|tutorial|post|unit|(?:text)?book|module|guide|course|episode|workshop|exercise"
    r"|activity|page|handout)s?(?!(?<=exercise) of\b))"
)
_PLANS = (
    r"(?:address|assume|begin|build|call|change|collect|come back|compare|compute|configure|connect|consider|continue|cover|create|deal with|define|delve|demonstrate|denote|describe|dig"
    r"|discuss|distinguish|dive|do an?|draw|edit|evolve|examine|explain|explore|extract|finish|focus|forget|get (?:back|to|started)|go (?:back|into|over|through)|ignore|illustrate|implement|import|introduce|jump"
    r"|keep (?:our|the) focus|learn|load|look|make (?:use|our)|meet|mention|move on|need|pair|plot|practi[cs]e|print|read|refactor|refer to|rename|replace|return|review|revisit|run|see|set up|show"
    r"|sketch|skip|spend|start|stick|study|talk|teach|test|touch|try an?|turn|use|walk|want to|work|wrap|write)"
)
_SOON = r"(?:'ll| will|'re going to| are going to)"
_SITE = r"(?:web ?sites?|web ?pages?|[\w-]+(?:\.[\w-]+)*\.(?:gov|org|com|net|edu))\b"
_WORDS = (
    rf"(?:I|[Ww]e)(?:'ve| have) (?:just |already |now |so far |also |\w+ly )*{_TOLD}\b"
    rf"|(?:I|[Ww]e) (?:just|now|next|first|then|thus|will|shall) (?:\w+ly )?(?:{_DOES}|{_TOLD}|load|import|implement|define|train)\b"
    r"|[Ll]et's\b|[Nn]ow that (?:I|we|you)\b"
    r"|(?:[Yy]ou|[Ww]e) (?:might|may|could|are probably|must)(?: also| now)? (?:be |have been )?(?:wonder(?:ing)?|ask yourself|asking yourself|ask:)"
    rf"|[Tt]he (?:(?:next|following|coming) )?(?:few |several |two |three )?{_COURSE} (?:will|covers?|concludes?|introduces?|describes?|explores?|looks?|begins?)\b"
    rf"|(?:throughout|rest of|purposes? of|purpose of|previous|next|of|in) (?:the|this|our|these) {_COURSE}\b"
    rf"|[Tt]hroughout the (?:text|textbook)\b|[Ii]n the (?:episode|lesson|chapter|section|unit) (?:about|on|called|titled) [^,]{{3,60}}, (?:we|you|I)\b|[Ii]n (?:this|our) curriculum\b|since our (?:very )?first lessons?\b"
    r"|(?:[Nn]ow )?[Ii]t(?:'s| is) (?:now )?time (?:for us )?to (?:explore|look|move on|turn|dive|see|get|take|talk)\b|[Yy]ou(?:'ve| have) (?:\w+ )*?up to this point\b|(?:discussed|covered|seen|explained) in (?:the )?lectures?\b|read the book for\b"
    rf"|[Tt]he (?:next|following|coming|last|previous) (?:few|several|two|three|four|five) {_COURSE}\b|[Yy]ou(?:'ve| have) just (?:read|learned|learnt|seen|studied) (?:about|how|that)\b"
    r"|[Tt]he chapters? on [A-Z]"
    r"|come in handy\b|[Aa]s a (?:quick )?sanity check\b|[Ss]tay tuned\b|pat on the back\b"
    r"|off to a (?:great|good) start\b|[Ww]e(?:'ll| will| are going to) be \w+ing\b|[Rr]ecall from \""
    r"|I(?:'d| would) (?:like|love) to\b|I(?:'m| am) (?:going|ready|not ready|about) to\b|I (?:also |really |do )?hope\b"
    r"|I encourage\b|[Oo]ur (?:next |first |last )?examples?\b|I(?:'ll| will)\b|how much time\b.*\bestimate"
    r"|(?:take|spend) (?:a|some|five|ten) (?:minutes?|moment)\b"
    rf"|(?:[Aa]n? |[Tt]he )(?:earlier|later|previous|next|last|first|second|coming|framework) (?:{_COURSE}|topic) (?:\w+ )?(?:asks?|described?|introduced?|covered|showed|began|opened|explained)\b"
    rf"|[Tt]he (?:course|chapter|lesson|book|module) (?:asks|began|begins|opened|opens|follows|uses|can use|returns|closes|ended)\b"
    rf"|[Ii]n (?:the|our|your) (?:previous|last|next|first|second) (?:half|project|{_COURSE})\b|[Ii]n the (?:first|second) half, (?:you|we)\b"
    r"|(?:question|questions|answers?|model|example|table|case) (?:above|below)\b|(?:of|on) (?:these|those|this|them|it) (?:below|above)\b"
    r"|(?:haven't|have not) (?:yet )?(?:covered|discussed|introduced|seen|met|taken the time to|talked about|looked at)(?: yet)?\b|(?:assignment|exercise|homework) section\b|do that next\b"
    r"|(?:is|are) (?:detailed|explained|discussed|described|covered) (?:next|below|later)\b|(?:[A-Z]\w+ )+episode\b|SEP (?:entry|account|article)\b"
    r"|[Ww]e (?:now shift|already touched)\b|[Ww]e've (?:already )?(?:gotten|come)\b|[Ww]hen we spoke\b"
    rf"|(?:are|'re) reading this {_COURSE}|[Ww]hile reading this"
    r"|in the previous (?:note|tip|hint|box|sidebar|quiz|slide)\b|(?:[Ww]hen|[Aa]s|[Bb]efore) you were (?:just )?(?:asked|told) to\b|[Ii]f you(?:'ve)? noticed, (?:we|I)\b"
    r"|in this case \d|[Yy]ou(?:'ve| have) come a long way\b|[Yy]ou now have enough\b|[Rr]eturning to (?:our|the)\b|no place to stop\b|[Ss]poiler(?: alert)?\b"
    r"|(?:check|see|explore|consult|visit|refer to) (?:them out|(?:the|its|their) (?:[\w-]+ ){0,4}(?:documentation|docs|manual|guide))\b|is available (?:through|at|from) the\b"
    r"|is an? (?:very )?(?:nice|good|great|excellent|useful|helpful|interesting|handy|detailed|comprehensive|fantastic) (?:\w+ )?(?:article|post|tutorial|talk|video|podcast|read|introduction|resource) (?:on|about|for|to|of|by|that)\b"
    rf"|(?:that |which |where |, )?we{_SOON} (?:\w+ly |also |now )?(?:use|need to|work with|study|meet|see|look at|deal with|discuss|cover|learn|get back)\b"
    r"|[Tt]his (?:training|workshop|course|lecture|class) (?:will|introduces|covers|aims|assumes)\b|[Dd]one with (?:our|the|this) (?:training|workshop|course)\b"
    r"|(?:after|before|during) the workshop(?=[,.]|$)|(?:after|before|during|throughout|in|of|for) (?:this|our) (?:training|lecture|workshop)(?=[,.]|$| (?:we|you)\b)|in (?:this|our) class(?=[,.]|$)|(?:in|over) these (?:two|three|\d) (?:days|weeks)\b|we(?:'ll| will)? \w+ today\b"
    r"|(?:[Ss]hared|[Ll]icensed|[Rr]eleased|[Dd]istributed|[Pp]ublished|available) under (?:an? |the )?(?:CC|Creative Commons)\b"
    r"|(?:[Tt]he|[Yy]our) (?:previous|preceding) command\b|[Ww]hat (?:we|you)(?:'ve| have)? just (?:did|done|saw|seen)\b|leads us to\b.*\bnext\b|[Ww]e will now be \w+ing\b|[Pp]lay this\b"
    r"|(?:column|row) of (?:the|this|that) (?:table|chapter|section|part|figure)\b|[Tt]he (?:first|second|third|last|left|right) column (?:also )?(?:shows|lists|gives)\b"
    r"|(?:is|are) (?:shown|pictured|depicted|seen) (?:here|\w+ing)\b|(?:was|were) (?:shown|pictured|depicted|seen) here\b|in the figure\b|-hand figure\b|highlighted in the image\b|[Ff]or the purposes? of illustration\b"
    rf"|(?:is|are) (?:also )?(?:available|outlined|described|listed|published|posted|explained|found) (?:online )?(?:on|at) (?:[\w',-]+ ){{0,5}}{_SITE}"
    rf"|(?:is|are) at {_SITE}"
    rf"|[Yy]ou(?:'ll| will| can)(?: also)? find .{{0,80}} (?:on|at) (?:[\w',-]+ ){{0,3}}{_SITE}"
    r"|(?:[Tt]he|[Tt]his|[Tt]hese) (?:plots?|graphs?|histograms?|curves?) (?:\w+ing|of)\b.*\b(?:illustrates?|shows?)\b|[Tt]his (?:error|warning) message\b|perfect time to (?:discuss|talk|look|learn)\b|[Uu]se the [A-Z]\w+ (?:tab|button|menu|option|panel)\b|example (?:image|file|sketch|data ?set)\b|you might get a warning\b"
)
_OPENINGS = (
    r"You(?:'ve| have) (?:now )?(?:learned|learnt|seen) (?:that|how|about)\b|(?:(?:But|And),? )?[Ll]et me (?:\w+ )?(?:explain|clarify|show|tell|add|say|start|begin|give)\b|(?:[Ff]or (?:more|those)[^,]*, )?(?:you should|we recommend|we suggest) read(?:ing)?\b"
    r"|(?:Earlier|Previously|So far|Thus far|Up to now|Until now|By now|Recall)\b.*\b(?:I|we|you)\b"
    r"|(?:Now,? |So,? |Next,? )?[Ll]et (?:us|me)\b"
    r"|(?:An?|The) (?:\w+ )?(?:account|list|summary|overview|description|discussion|look|review|explanation|selection) of .* follows?[.]?$"
    r"|(?:Before|After) (?:we |delving|diving|going|moving|getting|jumping|discussing|looking)[^,]*, (?:we|I|let)\b"
    r"|(?:Congratulations|Well done|Great job|Good job|Great work|You(?:'re| are) (?:now )?(?:ready|all set|good) to (?:go|start)\b|Good luck|Have fun|Happy \w+ing!|Glad you asked|Great!|Whew|Phew|Ta-da|Voil)"
    r"|(?:The good news|The answer|Spoiler)(?: is)?:"
    rf"|(?:(?:And|But|So|Also|Here|Now|Next|First|Then|Finally|[\w’' ]+,|As a bonus|And as a bonus),? )*[Ww]e{_SOON} (?:(?:also|now|first|then|only|just|next|actually|briefly|\w+ly) )*{_PLANS}\b"
    r"|(?:And with that, |And |So |Congratulations, )?(?:[Nn]ow,? you(?:'ve| have) (?:got|had|built|made|written|created|gained|learned|learnt|seen)|[Yy]ou now know how)\b"
    r"|(?:Now,? |So,? |Next,? |Here,? )?[Ww]e(?:'re| are) (?:now )?about to\b"
    r"|(?:But )?(?:[Ff]irst|[Nn]ow|[Nn]ext),? we(?:'ll| will) do\b|(?:Also )?[Dd]iscussed (?:was|were)\b"
    r"|(?:[\w ]+, )?[Ww]e (?:begin|start|end|close|conclude|finish) (?:with (?:the|an?|our)|by \w+ing)\b"
    r"|(?:Many )?[Tt]hanks?(?: you)?(?: (?:so|very) much)?(?: again)?(?: for\b|[.!,])"
    r"|Think about (?:it|that|this)\b|[Ww]e (?:said|discussed|discovered|saw|talked|spoke|introduce)\b|(?:As always, )?(?:[Cc]heck|[Rr]efer to) (?:out )?the\b|[Rr]ead up on\b|Consider a fictional\b|You can see that\b|Looking at the \w+ ?(?:image|histogram|plot|figure|graph)?\b"
    r"|Before (?:writing|reading|answering|you)[^,]*, (?:answer|read|write)\b"
    r"|If you(?:'ve| have) (?:watched|read|taken|seen|followed|used)\b.*\byou(?:'ve)?\b|Try (?:it|this|that)\b"
    r"|(?:We|You)(?:'ve| have) all been\b"
    r"|(?:First, |Second, |Next, |Now, |Then, |Finally, |Also, )?(?:[Ww]atch (?:how|what|this)|(?:[Nn]otice|[Oo]bserve|[Nn]ote) (?:how|the|that|this|here|also))\b"
    r"|(?:(?:However|But),? )?(?:[Ww]e|I) (?:didn't|did not) (?:\w+ly |really |yet )?(?:introduce|explain|discuss|mention|define)\b"
    r"|Note:? this will\b|Here (?:it|they|we) (?:is|are|go|come)|(?:Here|Below)(?:'s| is| are)\b"
    r"|(?:Above|Below),? (?:we|I|you|is|are)\b|Here,? I\b"
    r"|Please,? (?:also )?(?:cite|credit|contact|e-?mail|report|visit|refer to|consult)\b|Cite (?:this|the|it|us|as)\b"
)
# As in deixis: alternatives that begin with their own letters are passed over at once.
# a sister page by its title: "Weighing Hard Cases explains how"
_TITLED = r"(?:[A-Z][\w'-]+ (?:(?:as|an?|of|in|and|the|for|to) ){0,2}){2,}[A-Z]\w+ (?:supplies|explains (?:how|why|what)|covers|introduces|takes up) "
_UNSAID = re.compile(
    rf"\b(?:{_WORDS})|^(?:{_OPENINGS})|(?:^|, ){_TITLED}|\b(?:[Ii]n|[Oo]f|[Tt]hroughout|[Tt]he) (?!ISO|RFC|HTTP|USB)[A-Z]{{3,4}} \d{{3}}\b"
)
_SCREEN = re.compile(
    r"^(?:Then |Next, |Now,? |First, |Finally, )?(?:[Oo]pen|[Rr]un|[Tt]ype|[Nn]avigate|[Ii]nstall|[Cc]opy|[Pp]aste|[Dd]ownload|[Rr]ename"
    r"|[Ss]ave|[Ee]xecute|[Cc]ompile|[Ee]nter|[Pp]ress|[Mm]ove|[Gg]o back|[Aa]dd|[Dd]elete|[Ee]dit|[Cc]lone|[Ii]mport)\b"
    r".*\b(?:terminal|command prompt|text editor|the editor|button|menu|lines? of code|your (?:\w+ ){0,2}(?:directory|folder|file|project)"
    r"|(?:src|home|root) directory)\b"
)
_PERSONAL = re.compile(r"\b(?:I|I'm|I've|I'd|me|my|myself)\b")
_STANCE = re.compile(
    r"^(?:(?:And|But|So|Yet|Still|Here),? )?I (?:do not |don't |still |also |strongly )?(?:think|believe|agree|disagree|doubt|object|would argue)\b"
    r"|(?<=against )me(?= (?:is|goes|says)\b)"
)  # what an essay claims, and what it argues against: told without it, that would be its own
_WALKING = re.compile(
    r"\b(?:the|this|that|each|our|your|first|second|last|next|new) (?:\w+ )?(?:line|code|function|method|variable|parameter|argument"
    r"|struct|constructor|instance|snippet|program|example|listing|sketch|output|loop|keyword)s?\b"
    r"|\b(?:in|on|from) (?:the|this|that) (?:chart|figure|diagram|graph|plot|picture|photo|photograph|screenshot|image)\b"
    r"|^(?:In|For) (?:this|the|that) (?:\w+ )?(?:example|case|code)\b|\b(?:this|the) (?:project|app) (?:has|doesn't|is)\b"
)
_DOING = re.compile(
    r"(?:(?:Next|Now|First|Then|Last|Finally|Again|Lastly),? )?[Ww]e (?:(?:need|want|have|are going) to |can |must |also )?"
    r"(?:now |then |next |first |\w+ly )?(?:declare|define|design|implement|initialize|create|build|write|load|call|train|plot|print|instantiate|set|add)\b"
)
_SOME = r"(?:two|three|four|five|six|seven|several|many|some|a few|a number of|various|different|multiple)"
_THINGS = (
    r"(?:reasons|ways|kinds|types|things|steps|parts|options|cases|problems|paths|approaches|methods|forms|rules"
    r"|stages|phases|factors|causes|aspects|characteristics|respects|questions|situations|scenarios|strategies|techniques|tips|ideas|points|examples|terms)"
)
_COUNT = r"(?:two|three|four|five|six|seven|several)"
_ANNOUNCES = re.compile(
    rf"^(?:[\w ,']+ )?(?:[Tt]here (?:are|were)|[Tt]here're|[Cc]onsider) (?:\w+ )?{_SOME} (?:[\w-]+ ){{0,2}}{_THINGS}\b[^:]*[.]$"
    rf"|^(?:[\w ,']+ )?(?:has|have|had|for|in|into|of|to) (?:\w+ )?{_COUNT} (?:[\w-]+ ){{0,2}}{_THINGS}\b[^:]*[.]$"
)
_CONTINUES = re.compile(
    r"^(?:The (?:first|second|most|other|main|last)|First|One|Firstly|To begin|Some|You can|Either|Both|On the one|Another|For (?:one|example|instance)|In the first)\b"
)


@remembered(4096)
def is_authorial(sentence: str) -> bool:
    """Whether a sentence is about the text or the screen, and not about its subject."""
    return bool(_UNSAID.search(sentence) or _SCREEN.search(sentence))


@remembered(4096)
def tellability(sentence: str) -> float:
    """How well a sentence does without the page, from 0 (not at all) to 1."""
    worth = 1.0
    if _PERSONAL.search(_STANCE.sub("", re.sub(r"\"[^\"]*\"", "", sentence))):
        worth -= 0.7
    if _WALKING.search(sentence) or _DOING.match(sentence):
        worth -= 0.4
    return max(worth, 0.0)


@remembered(4096)
def announces(sentence: str) -> bool:
    """Whether a sentence only counts what is to come: ``There are two reasons.``."""
    return bool(_ANNOUNCES.match(sentence))


def continues(sentence: str) -> bool:
    """Whether a sentence begins to say what one before it announced."""
    return bool(_CONTINUES.match(sentence))
