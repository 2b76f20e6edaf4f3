#!/usr/bin/env python3
"""Annotate each file of annotated news in a folder, and say how well: eval.py FOLDER OTR OUT

Scores come from the folder's own score.py. Beside each stand what others reach and what this project promises; below,
how often each rule fires and is right. Errors are listed by kind in OUT. One document in three is held back: its scores
are printed, its errors are not, so that no rule is made to fit it.
"""
import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

# What others reach on other articles of the same corpora, and the least and the best this project aims at.
GOALS = {
    "quotes.direct+mixed.span": ("people .960, regex .753", 0.88, 0.94),
    "quotes.direct+mixed.end_to_end": ("people .935, Gender Gap Tracker .579", 0.75, 0.88),
    "quotes.indirect.end_to_end": ("people .694, Gender Gap Tracker .362", 0.42, 0.60),
    "quotes.all.end_to_end": ("people .754, Gender Gap Tracker .456", 0.55, 0.68),
    "segments.right_speaker": ("regex with surnames .221", 0.82, 0.92),
    "times.strict": ("SynTime .921, chrono-node .400", 0.85, 0.93),
    "times.relaxed": ("SynTime .950, chrono-node .698", 0.92, 0.96),
    "times.value": ("HeidelTime .776, SUTime .674, chrono-node .344", 0.77, 0.85),
}


def read(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def write(path, documents):
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in documents), "utf-8")


def letters(text, spans):
    return {at for start, end in spans for at in range(start, min(end, len(text))) if text[at].isalnum()}


def scores(folder, gold, predicted):
    told = subprocess.run([sys.executable, folder / "score.py", gold, predicted], capture_output=True, text=True, check=True)
    return dict(re.findall(r"^([\w.+]+): ([\d.]+)", told.stdout, re.M))


def quotes(documents, predicted, errors):
    """Rules with how often they fire, find what is said, and name its source; errors by kind."""
    rules = defaultdict(lambda: [0, 0, 0])
    for document in documents:
        text = document["text"]
        ours = predicted[document["id"]]["quotes"]
        gold = [(letters(text, one["content"]), letters(text, one["source"]), one) for one in document["quotes"]]
        found = [(letters(text, one["content"]), one) for one in ours]
        pairs = sorted(((len(g & o) / len(g | o), i, j) for i, (g, _, _) in enumerate(gold)
                        for j, (o, _) in enumerate(found) if g & o), reverse=True)
        of_gold, of_ours = {}, {}
        for share, i, j in pairs:
            if share >= 0.5 and i not in of_gold and j not in of_ours:
                of_gold[i], of_ours[j] = j, i
        words = lambda spans: " … ".join(text[start:end] for start, end in spans).replace("\n", " ")
        for j, (_, one) in enumerate(found):
            rule = rules[one["why"]]
            rule[0] += 1
            if j not in of_ours:
                errors["spurious, " + one["why"]].append(words(one["content"]))
                continue
            rule[1] += 1
            source = letters(text, [one["source"]] if one["source"] else [])
            wanted = gold[of_ours[j]][1]
            right = bool(source & wanted) if wanted else not source
            rule[2] += right
            if not right:
                errors["wrong source, " + one["why"]].append(
                    f"{words([one['source']]) if one['source'] else 'nobody'} for {words(gold[of_ours[j]][2]['source']) or 'nobody'}")
        for i, (_, _, one) in enumerate(gold):
            if i not in of_gold:
                near = any(gold[i][0] & o for o, _ in found)
                errors[("wrong bounds, " if near else "missed, ") + one["kind"]].append(words(one["content"]))
    return rules


def times(documents, predicted, errors):
    """Errors by kind."""
    for document in documents:
        text, ours = document["text"], predicted[document["id"]]["times"]
        around = lambda start, end: text[max(0, start - 30):end + 30].replace("\n", " ")
        for one in document["times"]:
            near = [it for it in ours if it["span"][0] < one["end"] and it["span"][1] > one["start"]]
            if not near:
                errors["missed"].append(around(one["start"], one["end"]))
            elif near[0]["value"] != one["value"]:
                errors["wrong value"].append(f"{near[0]['value']} for {one['value']}: {around(one['start'], one['end'])}")
        for one in ours:
            start, end = one["span"]
            if not any(start < it["end"] and end > it["start"] for it in document["times"]):
                errors["spurious"].append(around(start, end))


def measure(folder, gold, otr, out):
    name = gold.stem
    answers = out / f"{name}.jsonl"
    with answers.open("wb") as file:
        subprocess.run([otr, "annotate", "--format", "standoff", "--jsonl", gold], stdout=file, check=True)
    documents = read(gold)
    parts = {"read": [one for at, one in enumerate(documents) if at % 3 != 2], "held back": documents[2::3]}
    for part, chosen in parts.items():
        write(out / f"{name}.{part.split()[0]}.gold.jsonl", chosen)
    whole = scores(folder, gold, answers)
    by_part = {part: scores(folder, out / f"{name}.{part.split()[0]}.gold.jsonl", answers) for part in parts}
    print(f"\n{name}: {len(documents)} documents\n")
    print(f"  {'measure':32}{'all':>7}{'read':>7}{'held':>7}{'least':>7}{'aim':>6}  others")
    for measured, value in whole.items():
        anchor, least, aim = GOALS.get(measured, ("", None, None))
        print(f"  {measured:32}{value:>7}{by_part['read'][measured]:>7}{by_part['held back'][measured]:>7}"
              f"{least or '':>7}{aim or '':>6}  {anchor}")
    predicted = {one["id"]: one for one in read(answers)}
    errors = defaultdict(list)
    if "quotes" in documents[0]:
        rules = quotes(parts["read"], predicted, errors)
        print(f"\n  {'rule (read part)':32}{'fires':>7}{'right':>7}{'and source':>12}")
        for rule, (fires, right, source) in sorted(rules.items(), key=lambda it: -it[1][0]):
            print(f"  {rule:32}{fires:>7}{right / fires:>7.2f}{source / fires:>12.2f}")
    elif "times" in documents[0]:
        times(parts["read"], predicted, errors)
    if errors:
        listed = out / f"{name}.errors.txt"
        kinds = sorted(errors.items(), key=lambda it: -len(it[1]))
        listed.write_text("".join(f"{kind}: {len(all)}\n" + "".join(f"  {one}\n" for one in all) for kind, all in kinds), "utf-8")
        print(f"\n  errors: {', '.join(f'{kind} {len(all)}' for kind, all in kinds[:8])}; all in {listed}")


def main():
    folder, otr, out = map(Path, sys.argv[1:4])
    if not (folder / "score.py").is_file():
        print(f"{folder} has no score.py: there is nothing to measure. EVAL=FOLDER names another.")
        return
    out.mkdir(parents=True, exist_ok=True)
    for gold in sorted(folder.glob("*.jsonl")):
        measure(folder, gold, otr, out)


main()
