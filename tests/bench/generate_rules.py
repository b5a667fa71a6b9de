#!/usr/bin/env python3
"""Write a folder of rules of realistic shape, to measure what a large rule set costs.

usage: generate_rules.py OUT_DIR [--count N] [--seed N] [--words FILE]

A third compare two numbers or dates around a verb, a third find a phrase of two to four words, a third find
one of several words beside a number. Their words are drawn from a word list, common and rare alike.
"""
import argparse, pathlib, random

RELATION = """check: relation
level: warning
match: '{{int:a}} (?:{w1}|{w2}) (?:of|in|from) {{int:b}}'
expect: a <= b + 100000000
message: "{{a}} is more than {{b}}"
explain: A generated rule.
examples:
  bad: ["[[900000000 {w1} of 3]]"]
  good: ["3 {w1} of 4"]
"""
PHRASE = """check: pattern
level: warning
match: '(?:{w1}|{w2}|{w3}) (?:{w4}|{w5}) the {w6}'
message: "`{{match}}` is a phrase to avoid"
explain: A generated rule.
examples:
  bad: ["It was [[{w1} {w4} the {w6}]]."]
  good: ["It was not."]
"""
BESIDE = """check: relation
level: warning
match: ['(?:{w1}|{w2}|{w3}|{w4}) {{month:m}} {{int:d}}', '{{month:m}} {{int:d}} (?:{w1}|{w2}|{w5})']
expect: d <= 31000000
message: "{{d}} is too large"
explain: A generated rule.
examples:
  bad: ["[[{w1} May 31000001]]"]
  good: ["{w1} May 3"]
"""


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out")
    ap.add_argument("--count", type=int, default=1000), ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--words", default="/usr/share/dict/american-english-small")
    a = ap.parse_args()
    rng = random.Random(a.seed)
    words = [w for w in pathlib.Path(a.words).read_text(encoding="utf-8").split() if w.isascii() and w.islower() and w.isalpha() and len(w) > 3]
    folder = pathlib.Path(a.out) / "generated"
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(a.count):
        names = dict(zip((f"w{k}" for k in range(1, 7)), rng.sample(words, 6)))
        (folder / f"rule-{i}.yaml").write_text((RELATION, PHRASE, BESIDE)[i % 3].format(**names), encoding="utf-8")


if __name__ == "__main__":
    main()
