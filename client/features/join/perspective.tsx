import { joinTexts } from "@samenspel/shared/text/join";
import type { joinNl } from "@samenspel/shared/text/join.nl";
import { capitalised } from "@samenspel/shared/text/moment";
import type { Translate } from "@samenspel/shared/text/translate";
import { BookOpen, Briefcase, HeartHandshake, House, Landmark, Scale, Store, User } from "lucide-react";
import type { ReactNode } from "react";

/** The usual perspectives; a session may have any others, which keep their own words. */
const icons: Readonly<Record<string, ReactNode>> = {
  inwoner: <House />,
  bewoner: <House />,
  vrijwilliger: <HeartHandshake />,
  professional: <Briefcase />,
  beleid: <Landmark />,
  bestuur: <Scale />,
  ondernemer: <Store />,
  "onderzoek/onderwijs": <BookOpen />,
};

type PerspectiveKey = Extract<keyof typeof joinNl, `perspective.${string}`>;

const isKnown = (key: string): key is PerspectiveKey => Object.hasOwn(joinTexts.nl, key);

export function perspectiveIcon(perspective: string): ReactNode {
  return icons[perspective.toLowerCase()] ?? <User />;
}

export function perspectiveLabel(t: Translate<typeof joinNl>, perspective: string): string {
  const key = `perspective.${perspective.toLowerCase()}`;
  return isKnown(key) ? t(key) : capitalised(perspective);
}
