export { thirdParties } from "./third-parties";
