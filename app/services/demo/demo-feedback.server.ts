import { type ReplyInput } from "../feedback/reply-input.server";

/** What the director of a demo organisation said to the outcome of a wave, and what was agreed. All of it is invented. */
export interface DemoReply extends Pick<ReplyInput, "nl" | "en"> {
  readonly agreements: readonly (Omit<ReplyInput["agreements"][number], "id" | "dueOn"> & {
    /** Days after publishing. */
    readonly within: number;
  })[];
  /** What came of the agreements of the wave before, in their order. */
  readonly before?: readonly Omit<NonNullable<ReplyInput["before"]>[number], "id">[];
}

/** Address name of the organisation and number of the wave → reply. */
const replies: Readonly<Record<string, DemoReply>> = {
  "vaart 1": {
    nl: "Dank jullie wel voor de eerlijke antwoorden. Er is meer verwarring dan ik dacht. Dat begrijp ik wel: de gemeente veranderde dit jaar drie keer van plan, en wij legden te weinig uit wat dat voor jullie werk betekende.\n\nEerst wil ik binnen rust en overleg. Daarna kijken we samen weer naar buiten.",
    en: "Thank you for your honest answers. There is more confusion than I thought. I can understand that: the municipality changed its plans three times this year, and we explained too little of what that meant for your work.\n\nFirst I want calm and conversation inside. After that we look outside again, together.",
    agreements: [
      {
        whatNl: "Elke twee weken bespreken managers in hun team wat er verandert, en wat niet",
        whatEn: "Every two weeks managers discuss in their teams what changes, and what does not",
        who: "managers",
        within: 45,
      },
      {
        whatNl: "Tot de zomer komt er geen nieuw formulier bij",
        whatEn: "Until summer there will be no new form",
        who: "Marijke Terpstra",
        within: 60,
      },
    ],
  },
  "vaart 2": {
    nl: "Binnen trekken jullie meer samen op dan een jaar geleden. Daar ben ik blij mee. Naar buiten zijn we nog voorzichtig. En ik lees dat niet iedereen hetzelfde ziet: wat wij in de directie denken te doen, komt niet bij iedereen aan.\n\nDaarom beginnen we met een zorgkring, waarin teams zelf bepalen met wie ze samenwerken.",
    en: "Inside you do more together than a year ago. I am glad of that. Towards the outside we are still careful. And I read that not everybody sees the same: what we in the board think we do does not reach everybody.\n\nThat is why we begin a care circle, in which teams decide themselves with whom they work.",
    before: [
      {
        state: "partly",
        nl: "In de meeste teams wel. Waar het niet gebeurt, is er geen vaste tijd voor.",
        en: "In most teams it happens. Where it does not, there is no fixed time for it.",
      },
      { state: "done", nl: "", en: "" },
    ],
    agreements: [
      {
        whatNl: "De zorgkring begint met vier teams",
        whatEn: "The care circle begins with four teams",
        who: "teams, managers",
        within: 70,
      },
      {
        whatNl: "De directie is elke maand een ochtend in een team",
        whatEn: "The board spends a morning in a team every month",
        who: "Marijke Terpstra",
        within: 30,
      },
    ],
  },
  "vaart 3": {
    nl: "De zorgkring heeft iets losgemaakt, dat lees ik terug. Ik zie ook dat niet elk team er al iets van merkt, en dat partners sterkere banden met ons zien dan wij zelf.\n\nDat gesprek ga ik aan, met jullie en met hen. Wie iets mist op deze pagina: kom bij mij langs.",
    en: "The care circle has set something in motion, I can read that here. I also see that not every team notices it yet, and that partners see stronger ties with us than we do ourselves.\n\nI will have that conversation, with you and with them. If you miss something on this page: come and see me.",
    before: [
      {
        state: "done",
        nl: "De vier teams zijn begonnen. In het voorjaar kijken we of er meer bij kunnen.",
        en: "The four teams have begun. In spring we see whether others can join.",
      },
      {
        state: "not",
        nl: "Drie keer gelukt, en toen kwam er steeds iets tussen. Dat had ik eerder moeten zeggen.",
        en: "It worked three times, and then something always came up. I should have said so earlier.",
      },
    ],
    agreements: [
      {
        whatNl: "Twee gesprekken met partners over wat zij van ons merken",
        whatEn: "Two conversations with partners about what they notice of us",
        who: "Marijke Terpstra, teams",
        within: 90,
      },
      {
        whatNl: "Elk team kiest één onderwerp waarover het meer wil meebeslissen",
        whatEn: "Every team chooses one subject on which it wants more say",
        who: "teams, managers",
        within: 75,
      },
    ],
  },
  "springtij 1": {
    nl: "Bedankt voor het meedoen. Buiten kennen ze ons goed, en daar ben ik trots op. Maar jullie zeggen ook dat jullie vaak als laatste horen wat er verandert. Dat is niet wat ik wil.\n\nWe gaan nieuwe plannen eerst binnen bespreken, ook als ze nog niet af zijn.",
    en: "Thank you for taking part. Outside they know us well, and I am proud of that. But you also say that you are often the last to hear what changes. That is not what I want.\n\nWe will discuss new plans inside first, also when they are not finished yet.",
    agreements: [
      {
        whatNl: "Een nieuw plan wordt eerst in de teams besproken, dan pas buiten",
        whatEn: "A new plan is discussed in the teams first, and only then outside",
        who: "Wietske Dam",
        within: 40,
      },
    ],
  },
  "springtij 2": {
    nl: "Het beeld lijkt op dat van vorige keer. Dat valt mij tegen: we hebben plannen vaker besproken, maar meebeslissen is iets anders dan meehoren.\n\nDeze keer beginnen we klein: twee teams gaan zelf over hun werkverdeling, en de rest kijkt mee.",
    en: "The picture looks like that of last time. That disappoints me: we discussed plans more often, but having a say is something else than being told.\n\nThis time we begin small: two teams decide on the division of their own work, and the others look on.",
    before: [
      {
        state: "partly",
        nl: "Plannen zijn vaker eerst binnen besproken, maar meestal toen ze al bijna af waren.",
        en: "Plans were discussed inside first more often, but mostly when they were nearly finished.",
      },
    ],
    agreements: [
      {
        whatNl: "Twee teams verdelen hun werk een half jaar zelf",
        whatEn: "Two teams divide their own work for half a year",
        who: "teams, managers",
        within: 60,
      },
      {
        whatNl: "Wat dat oplevert, bespreken we met iedereen",
        whatEn: "What comes of it we discuss with everybody",
        who: "Wietske Dam",
        within: 200,
      },
    ],
  },
  "kade 1": {
    nl: "Lang niet iedereen deed mee, en dat zegt ook iets. Wie wel antwoord gaf: dank je wel. Het is een onrustig jaar geweest, en ik heb te weinig uitgelegd wat er ging gebeuren.\n\nIk beloof geen grote plannen. Ik begin met rust en met luisteren.",
    en: "By no means everybody took part, and that says something too. If you did answer: thank you. It has been an unsettled year, and I explained too little of what was going to happen.\n\nI promise no big plans. I begin with calm and with listening.",
    agreements: [
      {
        whatNl: "Elke twee weken een half uur vragen stellen aan de directeur, ook zonder naam",
        whatEn: "Every two weeks half an hour of questions to the director, also without a name",
        who: "Orhan Brouwer",
        within: 20,
      },
      {
        whatNl: "Geen nieuwe werkwijze tot het najaar",
        whatEn: "No new way of working until autumn",
        who: "Orhan Brouwer, managers",
        within: 100,
      },
    ],
  },
};

/** For an organisation that has no words of its own here. */
const plain: DemoReply = {
  nl: "Dank jullie wel voor het meedoen. Dit beeld is het begin van een gesprek, niet het einde ervan.",
  en: "Thank you for taking part. This picture is the beginning of a conversation, not the end of it.",
  agreements: [
    {
      whatNl: "Elk team bespreekt deze uitkomst",
      whatEn: "Every team discusses this outcome",
      who: "managers",
      within: 60,
    },
  ],
};

export const demoReply = (slug: string, wave: number): DemoReply => replies[`${slug} ${wave}`] ?? plain;
