"""Timings of python-igraph on one graph. Reads {n, ties: [[from, to, weight]], repeats, restarts} from
standard input, times inside this process, and writes {versions, seconds, values} to standard output."""

import json
import random
import sys
import time

import igraph

COST = 420


def best_of(repeats, work):
    best, result = None, None
    for _ in range(repeats):
        start = time.perf_counter()
        result = work()
        took = time.perf_counter() - start
        best = took if best is None else min(best, took)
    return best, result


def main():
    task = json.load(sys.stdin)
    n, ties, repeats, restarts = task["n"], task["ties"], task["repeats"], task["restarts"]
    directed = igraph.Graph(n=n, edges=[(a, b) for a, b, _ in ties], directed=True)
    directed.es["weight"] = [w for _, _, w in ties]
    costs = [COST / w for _, _, w in ties]
    union = igraph.Graph(n=n, edges=[(a, b) for a, b, _ in ties], directed=False)
    union.es["weight"] = [w for _, _, w in ties]
    union.simplify(combine_edges={"weight": "sum"})
    random.seed(1)
    igraph.set_random_number_generator(random)

    def leiden():
        values = []
        for _ in range(restarts):
            found = union.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1)
            values.append(union.modularity(found, weights="weight"))
        return max(values)

    work = {
        "betweenness": lambda: directed.betweenness(directed=True),
        "weighted": lambda: directed.betweenness(directed=True, weights=costs),
        "constraint": lambda: union.constraint(weights="weight"),
        "leiden": leiden,
    }
    seconds, values = {}, {}
    for name, run in work.items():
        seconds[name], values[name] = best_of(repeats, run)
    versions = {"python": sys.version.split()[0], "igraph": igraph.__version__}
    json.dump({"versions": versions, "seconds": seconds, "values": values}, sys.stdout)


main()
