CREATE TABLE `audit_entry` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`user_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `change_event` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`programme_id` text NOT NULL,
	`date` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`programme_id`) REFERENCES `programme`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `change_event_programme_id_index` ON `change_event` (`tenant_id`,`programme_id`);--> statement-breakpoint
CREATE TABLE `coalition_name` (
	`tenant_id` text NOT NULL,
	`programme_id` text NOT NULL,
	`coalition_key` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `programme_id`, `coalition_key`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`programme_id`) REFERENCES `programme`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `credential` (
	`user_id` text PRIMARY KEY NOT NULL,
	`password_hash` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `draft` (
	`tenant_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`wave_id` text NOT NULL,
	`answers` text NOT NULL,
	`relations` text NOT NULL,
	`locale` text NOT NULL,
	`screen` text NOT NULL,
	`updated_on` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `token_hash`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `draft_wave_id_index` ON `draft` (`tenant_id`,`wave_id`);--> statement-breakpoint
CREATE TABLE `import_upload` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`content` blob NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `import_upload_created_at_index` ON `import_upload` (`tenant_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `membership` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`ends_on` text,
	PRIMARY KEY(`tenant_id`, `user_id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `membership_user_id_index` ON `membership` (`user_id`);--> statement-breakpoint
CREATE TABLE `open_answer` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`wave_id` text NOT NULL,
	`side` text NOT NULL,
	`question` text NOT NULL,
	`text` text NOT NULL,
	`released` integer NOT NULL,
	`receipt_hash` text,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `open_answer_wave_id_index` ON `open_answer` (`tenant_id`,`wave_id`);--> statement-breakpoint
CREATE INDEX `open_answer_receipt_hash_index` ON `open_answer` (`tenant_id`,`receipt_hash`);--> statement-breakpoint
CREATE TABLE `participation` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`wave_id` text NOT NULL,
	`person_id` text,
	`partner_id` text,
	`contact_id` text,
	`token_hash` text NOT NULL,
	`status` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`person_id`) REFERENCES `person`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`partner_id`) REFERENCES `partner`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`contact_id`) REFERENCES `partner_contact`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participation_token_hash_unique` ON `participation` (`tenant_id`,`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `participation_wave_id_person_id_unique` ON `participation` (`tenant_id`,`wave_id`,`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `participation_wave_id_contact_id_unique` ON `participation` (`tenant_id`,`wave_id`,`contact_id`);--> statement-breakpoint
CREATE TABLE `partner` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`sector` text NOT NULL,
	`proposed` integer NOT NULL,
	`merged_into` text,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`merged_into`) REFERENCES `partner`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `partner_code_unique` ON `partner` (`tenant_id`,`code`);--> statement-breakpoint
CREATE TABLE `partner_contact` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`partner_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`partner_id`) REFERENCES `partner`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `partner_contact_partner_id_index` ON `partner_contact` (`tenant_id`,`partner_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`role` text NOT NULL,
	`unit_id` text NOT NULL,
	`active_from` text NOT NULL,
	`active_to` text,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`unit_id`) REFERENCES `unit`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `person_unit_id_index` ON `person` (`tenant_id`,`unit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_code_unique` ON `person` (`tenant_id`,`code`);--> statement-breakpoint
CREATE TABLE `personal_link` (
	`tenant_id` text NOT NULL,
	`token_hash` text PRIMARY KEY NOT NULL,
	`participation_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`participation_id`) REFERENCES `participation`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `personal_link_tenant_id_participation_id_index` ON `personal_link` (`tenant_id`,`participation_id`);--> statement-breakpoint
CREATE TABLE `programme` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`settings` text NOT NULL,
	`instrument_version` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `programme_key` (
	`tenant_id` text NOT NULL,
	`programme_id` text NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `programme_id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`programme_id`) REFERENCES `programme`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `relation_report` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`wave_id` text NOT NULL,
	`sender_person_id` text,
	`sender_partner_id` text,
	`status` text NOT NULL,
	`receipt_hash` text,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`sender_person_id`) REFERENCES `person`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`sender_partner_id`) REFERENCES `partner`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `relation_report_receipt_hash_index` ON `relation_report` (`tenant_id`,`receipt_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `relation_report_wave_id_sender_person_id_unique` ON `relation_report` (`tenant_id`,`wave_id`,`sender_person_id`);--> statement-breakpoint
CREATE TABLE `response` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`wave_id` text NOT NULL,
	`side` text NOT NULL,
	`pseudonym` text NOT NULL,
	`unit_id` text,
	`role` text NOT NULL,
	`sector` text,
	`answers` text NOT NULL,
	`receipt_hash` text,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`unit_id`) REFERENCES `unit`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `response_receipt_hash_index` ON `response` (`tenant_id`,`receipt_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `response_wave_id_pseudonym_unique` ON `response` (`tenant_id`,`wave_id`,`pseudonym`);--> statement-breakpoint
CREATE TABLE `result` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`wave_id` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`document` text NOT NULL,
	`content_hash` text NOT NULL,
	`computed_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `result_wave_id_kind_version_unique` ON `result` (`tenant_id`,`wave_id`,`kind`,`version`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`last_seen_on` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `session_user_id_index` ON `session` (`user_id`);--> statement-breakpoint
CREATE INDEX `session_expires_at_index` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sign_in_attempt` (
	`key_hash` text NOT NULL,
	`window_start` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`key_hash`, `window_start`)
);
--> statement-breakpoint
CREATE INDEX `sign_in_attempt_window_start_index` ON `sign_in_attempt` (`window_start`);--> statement-breakpoint
CREATE TABLE `tenant` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`is_demo` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tenant_slug_unique` ON `tenant` (`slug`);--> statement-breakpoint
CREATE TABLE `tie` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`wave_id` text NOT NULL,
	`from_person_id` text,
	`from_partner_id` text,
	`to_person_id` text,
	`to_partner_id` text,
	`level` text NOT NULL,
	`strength` integer NOT NULL,
	`value` real,
	`source` text NOT NULL,
	`receipt_hash` text,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`from_person_id`) REFERENCES `person`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`from_partner_id`) REFERENCES `partner`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`to_person_id`) REFERENCES `person`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`to_partner_id`) REFERENCES `partner`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `tie_wave_id_index` ON `tie` (`tenant_id`,`wave_id`);--> statement-breakpoint
CREATE INDEX `tie_receipt_hash_index` ON `tie` (`tenant_id`,`receipt_hash`);--> statement-breakpoint
CREATE TABLE `unit` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`parent_id` text,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`level` text NOT NULL,
	`position` integer NOT NULL,
	`archived` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`parent_id`) REFERENCES `unit`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_code_unique` ON `unit` (`tenant_id`,`code`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`locale` text,
	`is_operator` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `wave` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`programme_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`opens_on` text,
	`closes_on` text,
	`opened_at` integer,
	`closed_at` integer,
	`published_at` integer,
	`seed` integer NOT NULL,
	`frozen` text,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`programme_id`) REFERENCES `programme`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wave_programme_id_number_unique` ON `wave` (`tenant_id`,`programme_id`,`number`);--> statement-breakpoint
CREATE TABLE `wave_member` (
	`tenant_id` text NOT NULL,
	`wave_id` text NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `wave_id`, `person_id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`person_id`) REFERENCES `person`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`unit_id`) REFERENCES `unit`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `wave_partner` (
	`tenant_id` text NOT NULL,
	`wave_id` text NOT NULL,
	`partner_id` text NOT NULL,
	`name` text NOT NULL,
	`sector` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `wave_id`, `partner_id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`partner_id`) REFERENCES `partner`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
