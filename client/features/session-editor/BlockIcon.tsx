import type { Block } from "@samenspel/shared/domain/block";
import {
  ChartScatter,
  CircleCheck,
  CircleDot,
  Coffee,
  Group,
  ListOrdered,
  type LucideIcon,
  MessageCircle,
  MessagesSquare,
  PencilLine,
  Play,
  Scale,
  SlidersHorizontal,
  Smile,
  Sparkles,
  ThumbsUp,
  Wheat,
} from "lucide-react";

type Kind = Exclude<Block["kind"], "vote"> | Extract<Block, { kind: "vote" }>["method"];

const ICONS: Record<Kind, LucideIcon> = {
  talk: MessageCircle,
  film: Play,
  write: PencilLine,
  cluster: Group,
  discuss: MessagesSquare,
  importance: ThumbsUp,
  scale: SlidersHorizontal,
  dots: CircleDot,
  matrix: ChartScatter,
  rank: ListOrdered,
  points: Sparkles,
  consent: Scale,
  harvest: Wheat,
  break: Coffee,
  confirm: CircleCheck,
  evaluate: Smile,
};

/** What a block is, a vote by its method. */
export const kindOf = (block: Block): Kind => (block.kind === "vote" ? block.method : block.kind);

/** Decorative: the kind stands beside it in words. */
export function BlockIcon({ kind }: { kind: Kind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden="true" />;
}
