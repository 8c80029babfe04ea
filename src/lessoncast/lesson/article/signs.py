"""What TeX calls signs and letters, and how Unicode has them."""

from __future__ import annotations

from lessoncast.lesson.names import names


def _pairs(text: str) -> dict[str, str]:
    """``"alpha α beta β"`` → names and signs."""
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


SIGNS = _pairs(
    "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ "
    "mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω "
    "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω "
    "le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ "
    "in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ varnothing ∅ "
    "to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ implies ⟹ Longrightarrow ⟹ "
    "Leftarrow ⇐ Leftrightarrow ⇔ iff ⟺ mapsto ↦ uparrow ↑ downarrow ↓ pm ± mp ∓ times × div ÷ cdot · ast ∗ star ⋆ circ ∘ bullet • "
    "oplus ⊕ otimes ⊗ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ forall ∀ exists ∃ nexists ∄ vdash ⊢ models ⊨ "
    "sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ oint ∮ bigcup ⋃ bigcap ⋂ partial ∂ nabla ∇ infty ∞ hbar ħ ell ℓ Re ℜ Im ℑ aleph ℵ "
    "ldots … dots … cdots ⋯ dotsc … dotsb ⋯ vdots ⋮ prime ′ angle ∠ degree ° perp ⊥ parallel ∥ mid ∣ vert | Vert ‖ lVert ‖ rVert ‖ "
    "lvert | rvert | langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ { { } } | ‖ % % $ $ & & # # _ _ colon : triangle △ square □ "
    "dagger † checkmark ✓ top ⊤ bot ⊥ lbrace { rbrace } triangleq ≜ coloneqq ≔ doteq ≐"
)
"""A command that is one sign, without its backslash."""

NAMES = names(
    "arccos arcsin arctan arg argmax argmin cos cosh cot csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max "
    "min Pr sec sin sinh sup tan tanh"
)
"""Functions, which are set upright."""

SPACES = {
    **dict.fromkeys((",", ":", ";", " ", "quad", "qquad", "enspace", "thinspace", "medspace"), True),
    **dict.fromkeys(("!", "/", "negthinspace"), False),
}  # fmt: skip
"""Whether a command leaves room."""

UPRIGHT = names(
    "mathrm text textrm textnormal operatorname mathop mbox mathsf mathtt textsf texttt textit textbf mathit"
)
BOLD = names("mathbf boldsymbol bm symbf pmb")
FACES = names("mathbb mathcal mathscr mathfrak mathds")
ACCENTS = {
    "hat": "\u0302", "widehat": "\u0302", "bar": "\u0304", "overline": "\u0304", "tilde": "\u0303",
    "widetilde": "\u0303", "dot": "\u0307", "ddot": "\u0308", "vec": "\u20d7", "check": "\u030c",
}  # fmt: skip

_DOUBLE_STRUCK = _pairs(
    "A 𝔸 B 𝔹 C ℂ D 𝔻 E 𝔼 F 𝔽 G 𝔾 H ℍ I 𝕀 K 𝕂 N ℕ P ℙ Q ℚ R ℝ S 𝕊 T 𝕋 U 𝕌 V 𝕍 X 𝕏 Z ℤ 1 𝟙"
)
DOUBLE = {"mathbb": _DOUBLE_STRUCK, "mathds": _DOUBLE_STRUCK}
