import { appError } from "@vensterbank/core";
import { GalleryPage } from "../../charts/gallery-page";
import { errorPage } from "../../http/respond/error-response.server";
import { publicRoute } from "../../http/route/public-route.server";
import { styleguideIsShown } from "../../services/about/styleguide-is-shown.server";
import { Heading } from "../../ui/text/heading";
import { ColourSamples } from "./colour-samples";
import { FormSamples } from "./form-samples";
import { StateSamples } from "./state-samples";
import styles from "./styleguide.module.css";
import { TextSamples } from "./text-samples";

export const loader = publicRoute.loader(async () => {
  if (!styleguideIsShown()) throw errorPage(appError("not-found"));
  return null;
});

/** Every component in both themes, for who builds pages: in development and in demonstrations only. */
export default function Styleguide() {
  return (
    <>
      <Heading level={1}>Styleguide</Heading>
      <TextSamples />
      <FormSamples />
      <StateSamples />
      <div className={styles.themes}>
        <div className={styles.theme} data-sample="light">
          <ColourSamples />
        </div>
        <div className={styles.theme} data-sample="dark">
          <ColourSamples />
        </div>
      </div>
      <GalleryPage />
    </>
  );
}
