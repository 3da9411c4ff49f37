/** What lies in an export, for whoever opens it with another program. */
export const readme = `VENSTERBANK - data of an organisation / gegevens van een organisatie

ENGLISH
manifest.json        format, moment, rows per table, SHA-256 of every file
open/*.csv           tables for spreadsheets (UTF-8, comma, one header line; a cell that a spreadsheet would take for a formula begins with an apostrophe)
open/*.jsonl         the same tables exactly, one JSON object per line
  unit               departments and teams: id, parentId, code, name, level, position, archived
  person             people: id, code, name, email, role, unitId, activeFrom, activeTo
  partner            partner organisations: id, code, name, sector, proposed, mergedInto
  partnerContact     contacts: id, partnerId, name, email
  programme          programmes with their settings
  changeEvent        events: id, programmeId, date, kind, title
  wave               measurements, with what was promised when they opened (frozen)
  wavePartner        partner organisations of a measurement
  coalitionName      names that were given to groups
  fieldworkStep      what was planned and done by itself, with how many mails (in tens)
  action             what was agreed after a measurement
  tenantText         texts of the organisation's own
  auditEntry         who did what and when
open/feedback.*      what people could read about a measurement, the reply to it, or why it went without; not what is being written
open/members.*       who had access, with role and last day
open/settings.json   settings; sign-on without its secret
open/erasures.jsonl  what was erased, by counts
open/figures/        the results of every measurement as its readers may see them
answers.sealed       answers, relations, own words, invitations, results and keys; opened by an installation of Vensterbank only (docs/tenant-export.md)

NEDERLANDS
manifest.json        formaat, moment, rijen per tabel, SHA-256 van elk bestand
open/*.csv           tabellen voor rekenbladen (UTF-8, komma, een kopregel; een cel die een rekenblad als formule zou lezen begint met een apostrof)
open/*.jsonl         dezelfde tabellen precies, een JSON-object per regel
  unit               afdelingen en teams        person          medewerkers
  partner            partnerorganisaties        partnerContact  contactpersonen
  programme          trajecten met instellingen
  changeEvent        gebeurtenissen             wave            metingen, met wat bij de opening is beloofd (frozen)
  wavePartner        partnerorganisaties van een meting
  coalitionName      namen die aan groepen zijn gegeven
  fieldworkStep      wat gepland was en vanzelf gebeurde, met hoeveel mails (in tientallen)
  action             wat na een meting is afgesproken
  tenantText         eigen teksten van de organisatie
  auditEntry         wie wat deed en wanneer
open/feedback.*      wat mensen over een meting konden lezen, het antwoord erop, of waarom het zonder ging; niet wat nog geschreven wordt
open/members.*       wie toegang had, met rol en laatste dag
open/settings.json   instellingen; aanmelding zonder geheim
open/erasures.jsonl  wat is gewist, in aantallen
open/figures/        de resultaten van elke meting zoals lezers ze mogen zien
answers.sealed       antwoorden, relaties, eigen woorden, uitnodigingen, resultaten en sleutels; alleen een installatie van Vensterbank opent dit
`;
