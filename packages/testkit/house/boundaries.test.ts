import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { type Room, rooms, testOnly } from "./rooms";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !file.includes("node_modules/"));
}

function importsOf(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const visit = (node: ts.Node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push({
        file,
        specifier: (node.moduleSpecifier as ts.StringLiteral).text,
        typeOnly: isTypeOnly(node),
      });
    }
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0]
    ) {
      const [specifier] = node.arguments;
      if (ts.isStringLiteral(specifier)) found.push({ file, specifier: specifier.text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((e) => e.isTypeOnly);
}

/** The room-relative name of an import: a package name, or the folder path that a relative import leads to. */
function target({ file, specifier }: Import): string {
  if (!specifier.startsWith(".")) return specifier;
  return relative(root, resolve(root, dirname(file), specifier)).replaceAll("\\", "/");
}

function matches(allowed: string, name: string): boolean {
  if (allowed.endsWith("/*")) return name.startsWith(allowed.slice(0, -1));
  if (allowed.endsWith(":")) return name.startsWith(allowed);
  return name === allowed || name.startsWith(`${allowed}/`) || name.startsWith(`${allowed}.`);
}

function trespasses(room: Room, one: Import): boolean {
  const name = target(one);
  if (matches(room.folder, name)) return false;
  if (
    /\.(test|fixture)\.tsx?$|\/bench\/|\/contract\/|\/house\//.test(one.file) &&
    testOnly.some((a) => matches(a, name))
  )
    return false;
  if (name.endsWith(".css") || name.endsWith(".json"))
    return !matches(room.folder, name) && !name.startsWith("app/ui");
  return !room.mayImport.some((allowed) =>
    allowed.startsWith("types:") ? one.typeOnly && matches(allowed.slice(6), name) : matches(allowed, name),
  );
}

describe("the dependency rule", () => {
  it.each(rooms.map((room) => [room.folder, room] as const))(
    "%s imports only what it may",
    (_folder, room) => {
      const wrong = sourceFiles(room.folder)
        .flatMap((file) => importsOf(file, readFileSync(join(root, file), "utf8")))
        .filter((one) => trespasses(room, one));
      expect(wrong.map((one) => `${one.file} imports ${one.specifier}`)).toEqual([]);
    },
  );

  it("sees a trespass when there is one", () => {
    const stats = rooms.find((room) => room.folder === "packages/stats")!;
    const bad = importsOf(
      "packages/stats/src/mean.ts",
      'import { x } from "../../../db/schema";\nimport React from "react";',
    );
    expect(bad.map((one) => trespasses(stats, one))).toEqual([true, true]);
  });

  it("knows every package", () => {
    const packages = readdirSync(join(root, "packages")).map((name) => `packages/${name}`);
    expect(packages.filter((folder) => !rooms.some((room) => room.folder === folder))).toEqual([]);
  });
});
