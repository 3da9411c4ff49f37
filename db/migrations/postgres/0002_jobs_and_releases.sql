CREATE TABLE "figure_release" (
	"tenant_id" text NOT NULL,
	"wave_id" text NOT NULL,
	"figure" text NOT NULL,
	"group_key" text NOT NULL,
	"shown" boolean NOT NULL,
	"reason" text,
	"occasion" text NOT NULL,
	"sequence" bigint NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "figure_release_pk" PRIMARY KEY("tenant_id","wave_id","figure","group_key"),
	CONSTRAINT "figure_release_wave_id_sequence_unique" UNIQUE("tenant_id","wave_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "figure_release" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "job" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"wave_id" text NOT NULL,
	"status" text NOT NULL,
	"stage" text,
	"done" bigint NOT NULL,
	"total" bigint NOT NULL,
	"attempts" bigint NOT NULL,
	"claim" text,
	"error_code" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"heartbeat_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "job_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "job_kind_wave_id_unique" UNIQUE("tenant_id","kind","wave_id")
);
--> statement-breakpoint
ALTER TABLE "job" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "figure_release" ADD CONSTRAINT "figure_release_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_release" ADD CONSTRAINT "figure_release_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_tenant_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_wave_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."wave"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_status_index" ON "job" USING btree ("tenant_id","status");--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "figure_release" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant_rows" ON "job" AS PERMISSIVE FOR ALL TO public USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));