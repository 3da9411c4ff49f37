export { areas, catalogues, messagesOf, type Area, type MessageKey, type Messages } from "./catalogues";
export { formatsFor, type Formats } from "./formats";
export { createTranslator, type TranslateParams, type Translator } from "./translator";
