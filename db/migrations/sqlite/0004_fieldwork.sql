CREATE TABLE `agreed_action` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`wave_id` text NOT NULL,
	`position` integer NOT NULL,
	`what` text NOT NULL,
	`who` text NOT NULL,
	`due_on` text,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `agreed_action_wave_id_index` ON `agreed_action` (`tenant_id`,`wave_id`);--> statement-breakpoint
CREATE TABLE `feedback` (
	`tenant_id` text NOT NULL,
	`wave_id` text NOT NULL,
	`page` text,
	`reply` text,
	`replied_by` text,
	`waived_reason` text,
	`waived_by` text,
	`waived_at` integer,
	PRIMARY KEY(`tenant_id`, `wave_id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `feedback_wish` (
	`tenant_id` text NOT NULL,
	`participation_id` text NOT NULL,
	`wave_id` text NOT NULL,
	`address` text,
	`locale` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `participation_id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`participation_id`) REFERENCES `participation`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `feedback_wish_wave_id_index` ON `feedback_wish` (`tenant_id`,`wave_id`);--> statement-breakpoint
CREATE TABLE `fieldwork_step` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`wave_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`due_at` integer NOT NULL,
	`status` text NOT NULL,
	`total` integer NOT NULL,
	`sent` integer NOT NULL,
	`failed` integer NOT NULL,
	`error_code` text,
	`planned_by` text,
	`started_at` integer,
	`finished_at` integer,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `fieldwork_step_status_index` ON `fieldwork_step` (`tenant_id`,`status`);--> statement-breakpoint
CREATE UNIQUE INDEX `fieldwork_step_wave_id_kind_number_unique` ON `fieldwork_step` (`tenant_id`,`wave_id`,`kind`,`number`);--> statement-breakpoint
CREATE TABLE `import_batch` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`content_hash` text NOT NULL,
	`at` integer NOT NULL,
	`by_user` text,
	`summary` text NOT NULL,
	`undo` text,
	`undone_at` integer,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `import_batch_at_index` ON `import_batch` (`tenant_id`,`at`);--> statement-breakpoint
CREATE TABLE `import_mapping` (
	`tenant_id` text NOT NULL,
	`kind` text NOT NULL,
	`fingerprint` text NOT NULL,
	`mapping` text NOT NULL,
	`used_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `kind`, `fingerprint`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `kiosk` (
	`tenant_id` text NOT NULL,
	`token_hash` text PRIMARY KEY NOT NULL,
	`wave_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `kiosk_tenant_id_wave_id_index` ON `kiosk` (`tenant_id`,`wave_id`);--> statement-breakpoint
CREATE TABLE `tenant_text` (
	`tenant_id` text NOT NULL,
	`key` text NOT NULL,
	`locale` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `key`, `locale`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `wave_mail` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`step_id` text NOT NULL,
	`participation_id` text NOT NULL,
	`status` text NOT NULL,
	`claim` text,
	`claimed_at` integer,
	`attempts` integer NOT NULL,
	`not_before` integer NOT NULL,
	`error_code` text,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`step_id`) REFERENCES `fieldwork_step`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`participation_id`) REFERENCES `participation`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `wave_mail_status_index` ON `wave_mail` (`tenant_id`,`status`);--> statement-breakpoint
CREATE INDEX `wave_mail_participation_id_index` ON `wave_mail` (`tenant_id`,`participation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `wave_mail_step_id_participation_id_unique` ON `wave_mail` (`tenant_id`,`step_id`,`participation_id`);--> statement-breakpoint
ALTER TABLE `participation` ADD `mail_link` text;--> statement-breakpoint
ALTER TABLE `participation` ADD `unreachable` text;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_person` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`role` text NOT NULL,
	`unit_id` text NOT NULL,
	`active_from` text NOT NULL,
	`active_to` text,
	`merged_into` text,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`unit_id`) REFERENCES `unit`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`merged_into`) REFERENCES `person`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
INSERT INTO `__new_person`("tenant_id", "id", "code", "name", "email", "role", "unit_id", "active_from", "active_to", "merged_into") SELECT "tenant_id", "id", "code", "name", "email", "role", "unit_id", "active_from", "active_to", NULL FROM `person`;--> statement-breakpoint
DROP TABLE `person`;--> statement-breakpoint
ALTER TABLE `__new_person` RENAME TO `person`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `person_unit_id_index` ON `person` (`tenant_id`,`unit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_code_unique` ON `person` (`tenant_id`,`code`);--> statement-breakpoint
ALTER TABLE `personal_link` ADD `code_expires_at` integer;--> statement-breakpoint
ALTER TABLE `personal_link` ADD `is_paper` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `response` ADD `mode` text DEFAULT 'screen' NOT NULL;--> statement-breakpoint
ALTER TABLE `tenant` ADD `sender_name` text;--> statement-breakpoint
ALTER TABLE `tenant` ADD `reply_to` text;--> statement-breakpoint
ALTER TABLE `tenant` ADD `time_zone` text DEFAULT 'Europe/Amsterdam' NOT NULL;--> statement-breakpoint
ALTER TABLE `wave` ADD `closes_at` integer;