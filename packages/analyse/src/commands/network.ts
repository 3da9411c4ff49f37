import { InputError } from "../input/input-error";
import { analyseNetwork } from "../network/analyse-network";
import { olderNetworkDefaults } from "../older-sets/older-networks";
import { type Command } from "./command";

export const network: Command = {
  name: "network",
  usage: "DIR",
  summary: "every measure of relations, communities, and change between waves",
  help: `DIR holds
  nodes.csv        id, then one column per attribute; line order = index0 of the results
  edges.csv        wave, relation, source, target, weight; undirected relations list each pair once
  relations.csv    relation, directed (0/1), waves (separated by spaces); absent = directed, waves of edges.csv
  respondents.csv  id, wave, responded (0/1); a line = present in that wave, 0 = did not answer; absent = all answered
  analysis.json    attributes, brokerage, between_waves, between_relations, event_jaccard_threshold, event_min_size
  Six public networks are known by the name of their folder and need nodes.csv and edges.csv only.

Prints
  networks.R|waveW       counts, density and reciprocity on observed pairs; one value per line of nodes.csv for each
                         measure of nodes; cut points, bridges, communities with their test against chance;
                         attributes: E-I index, block densities, homophily; brokerage; missing answers
  between_waves          turnover, correlation, what became of communities
  between_relations      correlation of two relations, against shuffled people
  null = undefined or not observed.`,
  run: (args) => {
    if (args.length !== 1) throw new InputError("needs one data folder (see --help)");
    return analyseNetwork(args[0], olderNetworkDefaults(args[0]));
  },
};
