export { type ChartTable } from "./scene/chart-table";
export { type ChartText, type Label, textOf } from "./scene/chart-text";
export { type ScaleInterval } from "./scene/score";
export * from "./window/window-input";
export * from "./progress/progress-input";
export * from "./intervals/interval-rows-input";
export * from "./portraits/portrait-bars-input";
export * from "./topics/topic-grid-input";
export * from "./coalitions/coalition-picture-input";
export * from "./time/coalition-timeline-input";
export { type DatedEvent } from "./time/place-events";
export * from "./choices/choice-bars-input";
export * from "./responses/response-bars-input";
export * from "./heat/heat-map-input";
export { type Box, type Point } from "./scene/box";
export { type MarkRole, roleCorners, rolePath, roleShapes, type RoleShape } from "./scene/role-shape";
export { type LabelRequest, type PlacedLabel, placeLabels } from "./scene/place-labels";
export { placeShortened } from "./scene/place-shortened";
export { ownWindow, type OwnWindow } from "./window/own-window";
export { windowFigure, type WindowFigure } from "./window/window-figure";
export { windowSmall, type WindowSmall } from "./window/window-small";
export { type Ellipse } from "./window/estimate-region";
export { intervalRows, type IntervalRows } from "./intervals/interval-rows";
export { progressSeries, type ProgressSeries, type TimeSeries } from "./progress/progress-series";
export { portraitBars, type PortraitBars } from "./portraits/portrait-bars";
export { topicGrid, type TopicGrid } from "./topics/topic-grid";
export { type HeatCell, heatMap, type HeatMap } from "./heat/heat-map";
export { choiceBars, type ChoiceBars } from "./choices/choice-bars";
export { responseBars, type ResponseBars } from "./responses/response-bars";
export { coalitionPicture, type CoalitionPicture } from "./coalitions/coalition-picture";
export { type LegendItem, type LegendSection } from "./coalitions/picture-legend";
export { type MapWords, standaloneMap } from "./coalitions/standalone-map";
export { type LineInk, lineInks, type LineLook, muted, tieLooks } from "./coalitions/tie-look";
export { frameShare, windowPlacement, type LayoutNode } from "./coalitions/window-placement";
export { coalitionTimeline, type CoalitionTimeline } from "./time/coalition-timeline";
export { type TieStroke, tieStrokes } from "./coalitions/tie-strokes";
export {
  choiceOnly,
  type MapChange,
  mapChanges,
  type MapChoice,
  type MapHue,
  mapHues,
  mapLevels,
  readChoice,
} from "./map/map-choice";
export * from "./map/map-data";
export { huesOf, type MapScene, mapScene } from "./map/map-scene";
export { findTargets, mapTargets, type MapTarget, targetOf } from "./map/find-nodes";
export { nodeName } from "./map/node-name";
export { type NodeRelation, relationsOf } from "./map/node-relations";
export { nearestTowards, neighboursOf, shortestPath } from "./map/map-walk";
export { type FramedLayout, layoutPlace } from "./map/layout-place";
export { type SceneSteps, sceneSteps, tieId } from "./map/scene-steps";
export { decodeTies, encodeTies, isConfirmed, type MapPair, type Strength, strengthOf } from "./map/tie-code";
