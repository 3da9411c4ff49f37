CREATE TABLE "audit_entry" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	CONSTRAINT "audit_entry_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "change_event" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"programme_id" text NOT NULL,
	"date" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "change_event_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "change_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coalition_name" (
	"tenant_id" text NOT NULL,
	"programme_id" text NOT NULL,
	"coalition_key" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "coalition_name_pk" PRIMARY KEY("tenant_id","programme_id","coalition_key")
);
--> statement-breakpoint
ALTER TABLE "coalition_name" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "credential" (
	"user_id" text NOT NULL,
	"password_hash" text NOT NULL,
	CONSTRAINT "credential_pk" PRIMARY KEY("user_id")
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"tenant_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"wave_id" text NOT NULL,
	"answers" json NOT NULL,
	"relations" json NOT NULL,
	"locale" text NOT NULL,
	"screen" text NOT NULL,
	"updated_on" text NOT NULL,
	CONSTRAINT "draft_pk" PRIMARY KEY("tenant_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "draft" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_upload" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "import_upload_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "import_upload" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "membership" (
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"ends_on" text,
	CONSTRAINT "membership_pk" PRIMARY KEY("tenant_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "open_answer" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"wave_id" text NOT NULL,
	"side" text NOT NULL,
	"question" text NOT NULL,
	"text" text NOT NULL,
	"released" boolean NOT NULL,
	"receipt_hash" text,
	CONSTRAINT "open_answer_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "open_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "participation" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"wave_id" text NOT NULL,
	"person_id" text,
	"partner_id" text,
	"contact_id" text,
	"token_hash" text NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "participation_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "participation_token_hash_unique" UNIQUE("tenant_id","token_hash"),
	CONSTRAINT "participation_wave_id_person_id_unique" UNIQUE("tenant_id","wave_id","person_id"),
	CONSTRAINT "participation_wave_id_contact_id_unique" UNIQUE("tenant_id","wave_id","contact_id")
);
--> statement-breakpoint
ALTER TABLE "participation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"sector" text NOT NULL,
	"proposed" boolean NOT NULL,
	"merged_into" text,
	CONSTRAINT "partner_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "partner_code_unique" UNIQUE("tenant_id","code")
);
--> statement-breakpoint
ALTER TABLE "partner" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner_contact" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"partner_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	CONSTRAINT "partner_contact_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "partner_contact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"role" text NOT NULL,
	"unit_id" text NOT NULL,
	"active_from" text NOT NULL,
	"active_to" text,
	CONSTRAINT "person_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "person_code_unique" UNIQUE("tenant_id","code")
);
--> statement-breakpoint
ALTER TABLE "person" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personal_link" (
	"tenant_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"participation_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "personal_link_pk" PRIMARY KEY("token_hash")
);
--> statement-breakpoint
ALTER TABLE "personal_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "programme" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"settings" json NOT NULL,
	"instrument_version" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "programme_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "programme" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "programme_key" (
	"tenant_id" text NOT NULL,
	"programme_id" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "programme_key_pk" PRIMARY KEY("tenant_id","programme_id")
);
--> statement-breakpoint
ALTER TABLE "programme_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "relation_report" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"wave_id" text NOT NULL,
	"sender_person_id" text,
	"sender_partner_id" text,
	"status" text NOT NULL,
	"receipt_hash" text,
	CONSTRAINT "relation_report_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "relation_report_wave_id_sender_person_id_unique" UNIQUE("tenant_id","wave_id","sender_person_id")
);
--> statement-breakpoint
ALTER TABLE "relation_report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "response" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"wave_id" text NOT NULL,
	"side" text NOT NULL,
	"pseudonym" text NOT NULL,
	"unit_id" text,
	"role" text NOT NULL,
	"sector" text,
	"answers" json NOT NULL,
	"receipt_hash" text,
	CONSTRAINT "response_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "response_wave_id_pseudonym_unique" UNIQUE("tenant_id","wave_id","pseudonym")
);
--> statement-breakpoint
ALTER TABLE "response" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "result" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"wave_id" text NOT NULL,
	"kind" text NOT NULL,
	"version" bigint NOT NULL,
	"document" json NOT NULL,
	"content_hash" text NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "result_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "result_wave_id_kind_version_unique" UNIQUE("tenant_id","wave_id","kind","version")
);
--> statement-breakpoint
ALTER TABLE "result" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session" (
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_seen_on" text,
	CONSTRAINT "session_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"key_hash" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "sign_in_attempt_pk" PRIMARY KEY("key_hash","window_start")
);
--> statement-breakpoint
CREATE TABLE "tenant" (
	"id" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"is_demo" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tenant_pk" PRIMARY KEY("id"),
	CONSTRAINT "tenant_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "tie" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"wave_id" text NOT NULL,
	"from_person_id" text,
	"from_partner_id" text,
	"to_person_id" text,
	"to_partner_id" text,
	"level" text NOT NULL,
	"strength" bigint NOT NULL,
	"value" double precision,
	"source" text NOT NULL,
	"receipt_hash" text,
	CONSTRAINT "tie_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "tie" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "unit" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"parent_id" text,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"position" bigint NOT NULL,
	"archived" boolean NOT NULL,
	CONSTRAINT "unit_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "unit_code_unique" UNIQUE("tenant_id","code")
);
--> statement-breakpoint
ALTER TABLE "unit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user" (
	"id" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"locale" text,
	"is_operator" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "user_pk" PRIMARY KEY("id"),
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "wave" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"programme_id" text NOT NULL,
	"number" bigint NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"opens_on" text,
	"closes_on" text,
	"opened_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"seed" bigint NOT NULL,
	"frozen" json,
	CONSTRAINT "wave_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wave_programme_id_number_unique" UNIQUE("tenant_id","programme_id","number")
);
--> statement-breakpoint
ALTER TABLE "wave" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wave_member" (
	"tenant_id" text NOT NULL,
	"wave_id" text NOT NULL,
	"person_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "wave_member_pk" PRIMARY KEY("tenant_id","wave_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "wave_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wave_partner" (
	"tenant_id" text NOT NULL,
	"wave_id" text NOT NULL,
	"partner_id" text NOT NULL,
	"name" text NOT NULL,
	"sector" text NOT NULL,
	CONSTRAINT "wave_partner_pk" PRIMARY KEY("tenant_id","wave_id","partner_id")
);
--> statement-breakpoint
ALTER TABLE "wave_partner" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_event" ADD CONSTRAINT "change_event_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_event" ADD CONSTRAINT "change_event_programme_id_fk" FOREIGN KEY ("tenant_id","programme_id") REFERENCES "public"."programme"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coalition_name" ADD CONSTRAINT "coalition_name_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coalition_name" ADD CONSTRAINT "coalition_name_programme_id_fk" FOREIGN KEY ("tenant_id","programme_id") REFERENCES "public"."programme"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_upload" ADD CONSTRAINT "import_upload_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_answer" ADD CONSTRAINT "open_answer_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_answer" ADD CONSTRAINT "open_answer_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_person_id_fk" FOREIGN KEY ("tenant_id","person_id") REFERENCES "public"."person"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_partner_id_fk" FOREIGN KEY ("tenant_id","partner_id") REFERENCES "public"."partner"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_contact_id_fk" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "public"."partner_contact"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner" ADD CONSTRAINT "partner_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner" ADD CONSTRAINT "partner_merged_into_fk" FOREIGN KEY ("tenant_id","merged_into") REFERENCES "public"."partner"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_contact" ADD CONSTRAINT "partner_contact_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_contact" ADD CONSTRAINT "partner_contact_partner_id_fk" FOREIGN KEY ("tenant_id","partner_id") REFERENCES "public"."partner"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_unit_id_fk" FOREIGN KEY ("tenant_id","unit_id") REFERENCES "public"."unit"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_link" ADD CONSTRAINT "personal_link_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_link" ADD CONSTRAINT "personal_link_participation_id_fk" FOREIGN KEY ("tenant_id","participation_id") REFERENCES "public"."participation"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_key" ADD CONSTRAINT "programme_key_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_key" ADD CONSTRAINT "programme_key_programme_id_fk" FOREIGN KEY ("tenant_id","programme_id") REFERENCES "public"."programme"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation_report" ADD CONSTRAINT "relation_report_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation_report" ADD CONSTRAINT "relation_report_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation_report" ADD CONSTRAINT "relation_report_sender_person_id_fk" FOREIGN KEY ("tenant_id","sender_person_id") REFERENCES "public"."person"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation_report" ADD CONSTRAINT "relation_report_sender_partner_id_fk" FOREIGN KEY ("tenant_id","sender_partner_id") REFERENCES "public"."partner"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_unit_id_fk" FOREIGN KEY ("tenant_id","unit_id") REFERENCES "public"."unit"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie" ADD CONSTRAINT "tie_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie" ADD CONSTRAINT "tie_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie" ADD CONSTRAINT "tie_from_person_id_fk" FOREIGN KEY ("tenant_id","from_person_id") REFERENCES "public"."person"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie" ADD CONSTRAINT "tie_from_partner_id_fk" FOREIGN KEY ("tenant_id","from_partner_id") REFERENCES "public"."partner"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie" ADD CONSTRAINT "tie_to_person_id_fk" FOREIGN KEY ("tenant_id","to_person_id") REFERENCES "public"."person"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie" ADD CONSTRAINT "tie_to_partner_id_fk" FOREIGN KEY ("tenant_id","to_partner_id") REFERENCES "public"."partner"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fk" FOREIGN KEY ("tenant_id","parent_id") REFERENCES "public"."unit"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave" ADD CONSTRAINT "wave_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave" ADD CONSTRAINT "wave_programme_id_fk" FOREIGN KEY ("tenant_id","programme_id") REFERENCES "public"."programme"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_member" ADD CONSTRAINT "wave_member_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_member" ADD CONSTRAINT "wave_member_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_member" ADD CONSTRAINT "wave_member_person_id_fk" FOREIGN KEY ("tenant_id","person_id") REFERENCES "public"."person"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_member" ADD CONSTRAINT "wave_member_unit_id_fk" FOREIGN KEY ("tenant_id","unit_id") REFERENCES "public"."unit"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_partner" ADD CONSTRAINT "wave_partner_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_partner" ADD CONSTRAINT "wave_partner_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_partner" ADD CONSTRAINT "wave_partner_partner_id_fk" FOREIGN KEY ("tenant_id","partner_id") REFERENCES "public"."partner"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_event_programme_id_index" ON "change_event" USING btree ("tenant_id","programme_id");--> statement-breakpoint
CREATE INDEX "draft_wave_id_index" ON "draft" USING btree ("tenant_id","wave_id");--> statement-breakpoint
CREATE INDEX "import_upload_created_at_index" ON "import_upload" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "membership_user_id_index" ON "membership" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "open_answer_wave_id_index" ON "open_answer" USING btree ("tenant_id","wave_id");--> statement-breakpoint
CREATE INDEX "open_answer_receipt_hash_index" ON "open_answer" USING btree ("tenant_id","receipt_hash");--> statement-breakpoint
CREATE INDEX "partner_contact_partner_id_index" ON "partner_contact" USING btree ("tenant_id","partner_id");--> statement-breakpoint
CREATE INDEX "person_unit_id_index" ON "person" USING btree ("tenant_id","unit_id");--> statement-breakpoint
CREATE INDEX "personal_link_tenant_id_participation_id_index" ON "personal_link" USING btree ("tenant_id","participation_id");--> statement-breakpoint
CREATE INDEX "relation_report_receipt_hash_index" ON "relation_report" USING btree ("tenant_id","receipt_hash");--> statement-breakpoint
CREATE INDEX "response_receipt_hash_index" ON "response" USING btree ("tenant_id","receipt_hash");--> statement-breakpoint
CREATE INDEX "session_user_id_index" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_expires_at_index" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_window_start_index" ON "sign_in_attempt" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "tie_wave_id_index" ON "tie" USING btree ("tenant_id","wave_id");--> statement-breakpoint
CREATE INDEX "tie_receipt_hash_index" ON "tie" USING btree ("tenant_id","receipt_hash");--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "audit_entry" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "change_event" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "coalition_name" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "draft" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "import_upload" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "lookup_rows" ON "membership" AS PERMISSIVE FOR SELECT TO public USING ((nullif(current_setting('app.tenant_id', true), '') is null or tenant_id = nullif(current_setting('app.tenant_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant_inserts" ON "membership" AS PERMISSIVE FOR INSERT TO public WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_updates" ON "membership" AS PERMISSIVE FOR UPDATE TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_deletes" ON "membership" AS PERMISSIVE FOR DELETE TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "open_answer" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "participation" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "partner" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "partner_contact" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "person" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "lookup_rows" ON "personal_link" AS PERMISSIVE FOR SELECT TO public USING ((nullif(current_setting('app.tenant_id', true), '') is null or tenant_id = nullif(current_setting('app.tenant_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant_inserts" ON "personal_link" AS PERMISSIVE FOR INSERT TO public WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_updates" ON "personal_link" AS PERMISSIVE FOR UPDATE TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_deletes" ON "personal_link" AS PERMISSIVE FOR DELETE TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "programme" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "programme_key" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "relation_report" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "response" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "result" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "tie" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "unit" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "wave" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "wave_member" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "wave_partner" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));