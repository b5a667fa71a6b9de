/* The packed lexicon and rule set, made at build time by tools/pack_*.cpp. */
        .section .rodata
        .balign 64
        .globl factlint_lexicon_begin
factlint_lexicon_begin:
        .incbin "lexicon.bin"
        .globl factlint_lexicon_end
factlint_lexicon_end:
        .balign 64
        .globl factlint_rules_begin
factlint_rules_begin:
        .incbin "rules.bin"
        .globl factlint_rules_end
factlint_rules_end:
        .section .note.GNU-stack, "", %progbits
