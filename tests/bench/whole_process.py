#!/usr/bin/env python3
"""Time factlint as a whole process over a folder of articles, beside `wc -w` over the same bytes.

usage: whole_process.py FACTLINT NEWS_DIR [--megabytes N] [--runs N]

Prints the median of several runs after one warm-up: MB/s on one core over the articles joined and over the
files, with 1,000 generated rules more, with two jobs, and the wall time and peak memory of one article.
"""
import argparse, os, pathlib, statistics, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).parent


def run(command, runs):
    """Returns the median wall time in seconds, and the peak memory in MB, of a command."""
    times, peak = [], 0
    for i in range(runs + 1):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        error = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        if status >> 8 > 1:
            sys.exit(f"{command[0]} failed: {error.decode()}")
        if i:
            times.append(time.perf_counter() - start)
        peak = max(peak, usage.ru_maxrss / 1024)
    return statistics.median(times), peak


def memory(peak, floor):
    """Says a peak in MB; what a child inherits from this process hides a smaller one."""
    return f"peak {peak:.0f} MB" if peak > floor + 1 else f"peak at most {floor:.0f} MB"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("factlint"), ap.add_argument("news")
    ap.add_argument("--megabytes", type=int, default=100), ap.add_argument("--runs", type=int, default=5)
    a = ap.parse_args()
    files = sorted(pathlib.Path(a.news).rglob("*.txt"))
    texts = [f.read_bytes() for f in files]
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        joined = b"\n\n".join(texts)
        joined = joined * max(1, a.megabytes * 10**6 // len(joined))
        (scratch / "joined.txt").write_bytes(joined)
        in_one = len(joined)
        copies = max(1, a.megabytes * 10**6 // sum(map(len, texts)))
        for i in range(copies):
            folder = scratch / "files" / str(i)
            folder.mkdir(parents=True)
            for k, text in enumerate(texts):
                (folder / f"{k}.txt").write_bytes(text)
        in_files = copies * sum(map(len, texts))
        subprocess.run([sys.executable, HERE / "generate_rules.py", scratch / "rules"], check=True)
        one = max(files, key=lambda f: f.stat().st_size < 8000 and f.stat().st_size)

        # A child's peak is never less than what its parent holds when it starts.
        del joined, texts
        quiet = ["--format=jsonl", "--fail-on=never"]
        _, floor = run(["true"], 1)
        wc, _ = run(["wc", "-w", scratch / "joined.txt"], a.runs)
        print(f"{in_one / 1e6 / wc:8.0f} MB/s                wc -w, joined ({in_one / 1e6:.0f} MB)")
        for name, size, command in (
            ("joined, one job", in_one, [a.factlint, "--jobs=1", *quiet, scratch / "joined.txt"]),
            ("joined, 1,000 rules more", in_one, [a.factlint, "--jobs=1", *quiet, "--rules", scratch / "rules", scratch / "joined.txt"]),
            ("files, one job", in_files, [a.factlint, "--jobs=1", *quiet, scratch / "files"]),
            ("files, 1,000 rules more", in_files, [a.factlint, "--jobs=1", *quiet, "--rules", scratch / "rules", scratch / "files"]),
            ("files, two jobs", in_files, [a.factlint, "--jobs=2", *quiet, scratch / "files"]),
        ):
            seconds, peak = run(command, a.runs)
            print(f"{size / 1e6 / seconds:8.0f} MB/s  {wc / seconds * size / in_one:5.2f} of wc  {name}; {seconds:.2f} s, {memory(peak, floor)}")
        seconds, peak = run([a.factlint, one], 4 * a.runs)
        print(f"{seconds * 1000:8.1f} ms                  one article of {one.stat().st_size} bytes, start-up included; {memory(peak, floor)}")


if __name__ == "__main__":
    main()
