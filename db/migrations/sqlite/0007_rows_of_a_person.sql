CREATE INDEX `participation_person_id_index` ON `participation` (`tenant_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `relation_report_sender_person_id_index` ON `relation_report` (`tenant_id`,`sender_person_id`);--> statement-breakpoint
CREATE INDEX `tie_from_person_id_index` ON `tie` (`tenant_id`,`from_person_id`);--> statement-breakpoint
CREATE INDEX `tie_to_person_id_index` ON `tie` (`tenant_id`,`to_person_id`);--> statement-breakpoint
CREATE INDEX `wave_member_person_id_index` ON `wave_member` (`tenant_id`,`person_id`);