import { Link, useSearchParams } from "@remix-run/react";
import { type MapChoice, type MapData } from "@vensterbank/charts";
import type { NodeFigures } from "../../../services/coalitions/node-figures.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Pagination } from "../../../ui/navigation/pagination";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useNodeTable } from "./node-table";
import { useTieTable } from "./tie-table";

interface MapTablesProps {
  readonly map: MapData;
  readonly choice: MapChoice;
  readonly figures: readonly NodeFigures[] | null;
}

const rowsAtOnce = 40;

/** Everything on the map as text: who, and every relation. Written out only when asked for, a page at a time. */
export function MapTables({ map, choice, figures }: MapTablesProps) {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const open = search.get("table");
  const address = (table: "nodes" | "ties" | null, page = 1) => {
    const next = new URLSearchParams(search);
    next.delete("table");
    next.delete("page");
    if (table !== null) next.set("table", table);
    if (page > 1) next.set("page", String(page));
    return `?${next.toString()}#tables`;
  };
  return (
    <section>
      <Heading level={2} id="tables">
        {t("coalitions.tables")}
      </Heading>
      <Prose>
        <p>{t("coalitions.tables.why")}</p>
        <p>
          <Link to={address(open === "nodes" ? null : "nodes")} preventScrollReset>
            {t(open === "nodes" ? "coalitions.tables.close" : "coalitions.tables.nodes")}
          </Link>
          {" · "}
          <Link to={address(open === "ties" ? null : "ties")} preventScrollReset>
            {t(open === "ties" ? "coalitions.tables.close" : "coalitions.tables.ties")}
          </Link>
        </p>
      </Prose>
      {open === "nodes" && (
        <NodeTable map={map} choice={choice} figures={figures} to={(page) => address("nodes", page)} />
      )}
      {open === "ties" && <TieTable map={map} choice={choice} to={(page) => address("ties", page)} />}
    </section>
  );
}

type PagedProps = Pick<MapTablesProps, "map" | "choice"> & { readonly to: (page: number) => string };

function NodeTable({ to, ...of }: PagedProps & Pick<MapTablesProps, "figures">) {
  return <Paged {...useNodeTable(of)} to={to} />;
}

function TieTable({ to, ...of }: PagedProps) {
  return <Paged {...useTieTable(of)} to={to} />;
}

function Paged({ caption, columns, rows, to }: ReturnType<typeof useTieTable> & Pick<PagedProps, "to">) {
  const [search] = useSearchParams();
  const pages = Math.max(1, Math.ceil(rows.length / rowsAtOnce));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(search.get("page") ?? 1)) || 1));
  return (
    <>
      <Table
        caption={caption}
        columns={columns}
        rows={rows.slice((page - 1) * rowsAtOnce, page * rowsAtOnce)}
      />
      <Pagination page={page} pages={pages} to={to} />
    </>
  );
}
