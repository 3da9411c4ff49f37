CREATE INDEX "participation_person_id_index" ON "participation" USING btree ("tenant_id","person_id");--> statement-breakpoint
CREATE INDEX "relation_report_sender_person_id_index" ON "relation_report" USING btree ("tenant_id","sender_person_id");--> statement-breakpoint
CREATE INDEX "tie_from_person_id_index" ON "tie" USING btree ("tenant_id","from_person_id");--> statement-breakpoint
CREATE INDEX "tie_to_person_id_index" ON "tie" USING btree ("tenant_id","to_person_id");--> statement-breakpoint
CREATE INDEX "wave_member_person_id_index" ON "wave_member" USING btree ("tenant_id","person_id");