import { LIMITS } from "@samenspel/shared/protocol/limits";
import type { ConfirmedTheme } from "@samenspel/shared/report/narrative";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { Check, CircleCheck, Combine, Sparkles, Trash2, X } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Pill } from "../../ui/Pill.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./ThemeReview.module.css";

interface JoinMenuProps {
  readonly title: string;
  readonly with: readonly ConfirmedTheme[];
  readonly onJoin: (into: string) => void;
}

function JoinMenu({ title, with: others, onJoin }: JoinMenuProps) {
  const t = useText(outcomeTexts);
  if (others.length === 0) return null;
  return (
    <Menu
      label={t("theme.joinLabel", { title })}
      variant="bare"
      trigger={
        <>
          <Combine /> {t("theme.join")}
        </>
      }
      entries={others.map((other) => ({
        id: other.id,
        label: other.title === "" ? t("theme.noTitle") : other.title,
        onSelect: () => onJoin(other.id),
      }))}
    />
  );
}

interface ConfirmedThemeCardProps {
  readonly theme: ConfirmedTheme;
  readonly others: readonly ConfirmedTheme[];
  readonly where: string;
  readonly sources: ReactNode;
  readonly takeOver: ReactNode;
  readonly onRename: (title: string) => void;
  readonly onJoin: (into: string) => void;
  readonly onRemove: () => void;
}

/** A theme that a person stands for; its title is written in its place. */
export function ConfirmedThemeCard(props: ConfirmedThemeCardProps) {
  const { theme, others, where, sources, takeOver, onRename, onJoin, onRemove } = props;
  const t = useText(outcomeTexts);
  const limit = useLetterLimit(LIMITS.title, "typing");
  return (
    <li className={styles.card} data-confirmed="">
      <Pill tone="done" icon={<CircleCheck />} bare>
        {t("theme.isConfirmed")}
      </Pill>
      <TextField
        id={`theme-${theme.id}`}
        label={t("theme.name")}
        labelHidden
        value={theme.title}
        onValue={onRename}
        limit={limit}
        className={styles.name ?? ""}
        error={theme.title.trim() === "" ? t("theme.needsName") : undefined}
      />
      <p className={styles.small}>{where}</p>
      {sources}
      <div className={styles.buttons}>
        {takeOver}
        <JoinMenu title={theme.title} with={others} onJoin={onJoin} />
        <IconButton label={t("theme.remove", { title: theme.title })} icon={<Trash2 />} onClick={onRemove} />
      </div>
    </li>
  );
}

interface SuggestionCardProps {
  readonly title: string;
  /** The themes that it may join. */
  readonly into: readonly ConfirmedTheme[];
  /** Why it cannot be confirmed. */
  readonly notYet: string | undefined;
  readonly where: string;
  readonly sources: ReactNode;
  readonly onConfirm: () => void;
  readonly onJoin: (into: string) => void;
  readonly onReject: () => void;
}

/** Words that come back, as the computer found them: nobody has looked at it yet. */
export function SuggestionCard({ title, into, notYet, where, sources, onConfirm, onJoin, onReject }: SuggestionCardProps) {
  const t = useText(outcomeTexts);
  return (
    <li className={styles.card}>
      <Pill tone="quiet" icon={<Sparkles />} bare>
        {t("themes.suggestion")}
      </Pill>
      <h4>{title}</h4>
      <p className={styles.small}>{where}</p>
      {sources}
      <div className={styles.buttons}>
        <Button
          size="small"
          variant="second"
          icon={<Check />}
          aria-label={t("theme.confirmLabel", { title })}
          notYet={notYet}
          onClick={onConfirm}
        >
          {t("theme.confirm")}
        </Button>
        <JoinMenu title={title} with={into} onJoin={onJoin} />
        <Button size="small" variant="bare" icon={<X />} aria-label={t("theme.rejectLabel", { title })} onClick={onReject}>
          {t("theme.reject")}
        </Button>
      </div>
    </li>
  );
}
