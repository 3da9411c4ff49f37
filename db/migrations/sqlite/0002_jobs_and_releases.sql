CREATE TABLE `figure_release` (
	`tenant_id` text NOT NULL,
	`wave_id` text NOT NULL,
	`figure` text NOT NULL,
	`group_key` text NOT NULL,
	`shown` integer NOT NULL,
	`reason` text,
	`occasion` text NOT NULL,
	`sequence` integer NOT NULL,
	`decided_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `wave_id`, `figure`, `group_key`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `figure_release_wave_id_sequence_unique` ON `figure_release` (`tenant_id`,`wave_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `job` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`wave_id` text NOT NULL,
	`status` text NOT NULL,
	`stage` text,
	`done` integer NOT NULL,
	`total` integer NOT NULL,
	`attempts` integer NOT NULL,
	`claim` text,
	`error_code` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`heartbeat_at` integer,
	`finished_at` integer,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`wave_id`) REFERENCES `wave`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `job_status_index` ON `job` (`tenant_id`,`status`);--> statement-breakpoint
CREATE UNIQUE INDEX `job_kind_wave_id_unique` ON `job` (`tenant_id`,`kind`,`wave_id`);