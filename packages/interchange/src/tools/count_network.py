"""Opens network files with networkx and igraph; prints a JSON list with what each of them counts.

Usage: count_network.py FILE... (.graphml, .gexf or .net; igraph reads no GEXF)
"""

import json
import sys

import igraph
import networkx


def with_networkx(path):
    if path.endswith(".graphml"):
        graph = networkx.read_graphml(path)
    elif path.endswith(".gexf"):
        graph = networkx.read_gexf(path)
    else:
        graph = networkx.read_pajek(path)
    data = [edge for _, _, edge in graph.edges(data=True)]
    static = [edge.get("weight", 0) for edge in data]
    return {
        "tool": "networkx",
        "directed": graph.is_directed(),
        "nodes": graph.number_of_nodes(),
        "ties": sum(len(edge.get("spells", [0])) for edge in data),
        "weights": sum(weight for weight in static if not isinstance(weight, list)),
        "labels": sorted(str(values.get("label", name)) for name, values in graph.nodes(data=True)),
    }


def with_igraph(path):
    graph = igraph.Graph.Read_GraphML(path) if path.endswith(".graphml") else igraph.Graph.Read_Pajek(path)
    names = graph.vs.attributes()
    return {
        "tool": "igraph",
        "directed": graph.is_directed(),
        "nodes": graph.vcount(),
        "ties": graph.ecount(),
        "weights": sum(graph.es["weight"]) if "weight" in graph.es.attributes() else 0,
        "labels": sorted(graph.vs["label" if "label" in names else "name"]),
    }


def main(paths):
    found = []
    for path in paths:
        found.append(with_networkx(path))
        if not path.endswith(".gexf"):
            found.append(with_igraph(path))
    print(json.dumps(found))


main(sys.argv[1:])
