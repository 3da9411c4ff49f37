CREATE TABLE "agreed_action" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"wave_id" text NOT NULL,
	"position" bigint NOT NULL,
	"what" json NOT NULL,
	"who" text NOT NULL,
	"due_on" text,
	CONSTRAINT "agreed_action_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "agreed_action" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "feedback" (
	"tenant_id" text NOT NULL,
	"wave_id" text NOT NULL,
	"page" json,
	"reply" json,
	"replied_by" text,
	"waived_reason" text,
	"waived_by" text,
	"waived_at" timestamp (3) with time zone,
	CONSTRAINT "feedback_pk" PRIMARY KEY("tenant_id","wave_id")
);
--> statement-breakpoint
ALTER TABLE "feedback" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "feedback_wish" (
	"tenant_id" text NOT NULL,
	"participation_id" text NOT NULL,
	"wave_id" text NOT NULL,
	"address" text,
	"locale" text NOT NULL,
	CONSTRAINT "feedback_wish_pk" PRIMARY KEY("tenant_id","participation_id")
);
--> statement-breakpoint
ALTER TABLE "feedback_wish" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "fieldwork_step" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"wave_id" text NOT NULL,
	"kind" text NOT NULL,
	"number" bigint NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"total" bigint NOT NULL,
	"sent" bigint NOT NULL,
	"failed" bigint NOT NULL,
	"error_code" text,
	"planned_by" text,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "fieldwork_step_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "fieldwork_step_wave_id_kind_number_unique" UNIQUE("tenant_id","wave_id","kind","number")
);
--> statement-breakpoint
ALTER TABLE "fieldwork_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_batch" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"content_hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_user" text,
	"summary" json NOT NULL,
	"undo" json,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "import_batch_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "import_batch" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"tenant_id" text NOT NULL,
	"kind" text NOT NULL,
	"fingerprint" text NOT NULL,
	"mapping" json NOT NULL,
	"used_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "import_mapping_pk" PRIMARY KEY("tenant_id","kind","fingerprint")
);
--> statement-breakpoint
ALTER TABLE "import_mapping" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kiosk" (
	"tenant_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"wave_id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kiosk_pk" PRIMARY KEY("token_hash")
);
--> statement-breakpoint
ALTER TABLE "kiosk" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tenant_text" (
	"tenant_id" text NOT NULL,
	"key" text NOT NULL,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "tenant_text_pk" PRIMARY KEY("tenant_id","key","locale")
);
--> statement-breakpoint
ALTER TABLE "tenant_text" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wave_mail" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"step_id" text NOT NULL,
	"participation_id" text NOT NULL,
	"status" text NOT NULL,
	"claim" text,
	"claimed_at" timestamp (3) with time zone,
	"attempts" bigint NOT NULL,
	"not_before" timestamp (3) with time zone NOT NULL,
	"error_code" text,
	CONSTRAINT "wave_mail_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wave_mail_step_id_participation_id_unique" UNIQUE("tenant_id","step_id","participation_id")
);
--> statement-breakpoint
ALTER TABLE "wave_mail" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "participation" ADD COLUMN "mail_link" text;--> statement-breakpoint
ALTER TABLE "participation" ADD COLUMN "unreachable" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "personal_link" ADD COLUMN "code_expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "personal_link" ADD COLUMN "is_paper" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "mode" text DEFAULT 'screen' NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "sender_name" text;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "reply_to" text;--> statement-breakpoint
ALTER TABLE "tenant" ADD COLUMN "time_zone" text DEFAULT 'Europe/Amsterdam' NOT NULL;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "closes_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "agreed_action" ADD CONSTRAINT "agreed_action_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreed_action" ADD CONSTRAINT "agreed_action_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_wish" ADD CONSTRAINT "feedback_wish_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_wish" ADD CONSTRAINT "feedback_wish_participation_id_fk" FOREIGN KEY ("tenant_id","participation_id") REFERENCES "public"."participation"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_wish" ADD CONSTRAINT "feedback_wish_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fieldwork_step" ADD CONSTRAINT "fieldwork_step_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fieldwork_step" ADD CONSTRAINT "fieldwork_step_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosk" ADD CONSTRAINT "kiosk_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosk" ADD CONSTRAINT "kiosk_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenant_text" ADD CONSTRAINT "tenant_text_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_mail" ADD CONSTRAINT "wave_mail_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_mail" ADD CONSTRAINT "wave_mail_step_id_fk" FOREIGN KEY ("tenant_id","step_id") REFERENCES "public"."fieldwork_step"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_mail" ADD CONSTRAINT "wave_mail_participation_id_fk" FOREIGN KEY ("tenant_id","participation_id") REFERENCES "public"."participation"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreed_action_wave_id_index" ON "agreed_action" USING btree ("tenant_id","wave_id");--> statement-breakpoint
CREATE INDEX "feedback_wish_wave_id_index" ON "feedback_wish" USING btree ("tenant_id","wave_id");--> statement-breakpoint
CREATE INDEX "fieldwork_step_status_index" ON "fieldwork_step" USING btree ("tenant_id","status");--> statement-breakpoint
CREATE INDEX "import_batch_at_index" ON "import_batch" USING btree ("tenant_id","at");--> statement-breakpoint
CREATE INDEX "kiosk_tenant_id_wave_id_index" ON "kiosk" USING btree ("tenant_id","wave_id");--> statement-breakpoint
CREATE INDEX "wave_mail_status_index" ON "wave_mail" USING btree ("tenant_id","status");--> statement-breakpoint
CREATE INDEX "wave_mail_participation_id_index" ON "wave_mail" USING btree ("tenant_id","participation_id");--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_merged_into_fk" FOREIGN KEY ("tenant_id","merged_into") REFERENCES "public"."person"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "agreed_action" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "feedback" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "feedback_wish" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "fieldwork_step" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "import_batch" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "import_mapping" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "lookup_rows" ON "kiosk" AS PERMISSIVE FOR SELECT TO public USING ((nullif(current_setting('app.tenant_id', true), '') is null or tenant_id = nullif(current_setting('app.tenant_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant_inserts" ON "kiosk" AS PERMISSIVE FOR INSERT TO public WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_updates" ON "kiosk" AS PERMISSIVE FOR UPDATE TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_deletes" ON "kiosk" AS PERMISSIVE FOR DELETE TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "tenant_text" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "wave_mail" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));