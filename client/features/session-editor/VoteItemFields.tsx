import type { VoteBlock } from "@samenspel/shared/domain/block";
import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import type { VoteItems } from "@samenspel/shared/domain/vote/vote-block";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { createTranslator } from "@samenspel/shared/text/translate";
import { useText } from "../../live/language.ts";
import { DraftSelect } from "./DraftSelect.tsx";
import { useEditor } from "./editor-context.ts";
import { freeId } from "./list-edits.ts";
import { startingList } from "./new-vote.ts";
import { TextList } from "./TextList.tsx";
import type { VoteFieldsProps } from "./vote-form.ts";
import { voteForm } from "./vote-forms.ts";
import { type ItemSource, itemSources, sourceOf } from "./vote-sources.ts";

const inLanguage = createTranslator(organiserTexts);

type ListItem = Extract<VoteItems, { from: "list" }>["list"][number];

/** The items for these texts; a text that was there keeps its id. */
function withTitles(list: readonly ListItem[], titles: readonly string[]): ListItem[] {
  // One was removed: every item after it moves up with its id.
  const gone = titles.length < list.length ? list.findIndex(({ title }, index) => title !== titles[index]) : -1;
  const left = gone === -1 ? list : list.filter((_, index) => index !== gone);
  const made: ListItem[] = [];
  for (const [index, title] of titles.entries()) {
    const taken = [...left.map(({ id }) => id), ...made.map(({ id }) => id)];
    made.push({ id: left[index]?.id ?? freeId("keuze", taken), title });
  }
  return made;
}

/** What the vote is about: ankerpunten, a list of its own, or what an earlier block brought. */
export function VoteItemFields({ block, path, onBlock }: VoteFieldsProps<VoteBlock>) {
  const t = useText(organiserTexts);
  const { file, problemAt } = useEditor();
  const { items } = block;
  const { longItems } = voteForm(block.method);
  const chosen = sourceOf(items);
  const sources = itemSources(file, block);
  const label = (source: ItemSource) =>
    source.block === undefined ? t(`vote.items.${source.from}`) : t(`vote.items.${source.from}`, { title: source.title });
  const options = sources.map((source) => ({ value: sourceOf(source), label: label(source) }));
  const known = options.some(({ value }) => value === chosen);
  const choose = (value: string) => {
    const source = sources.find((one) => sourceOf(one) === value);
    if (source === undefined) return;
    if (source.block !== undefined) onBlock({ ...block, items: { from: source.from, block: source.block } });
    else if (source.from === "list") onBlock({ ...block, items: startingList(block.method, inLanguage(file.language)) });
    else onBlock({ ...block, items: { from: "ankerpunten" } });
  };
  return (
    <>
      <DraftSelect
        path={`${path}.items.${items.from === "ankerpunten" || items.from === "list" ? "from" : "block"}`}
        label={longItems ? t("vote.proposals") : t("vote.items")}
        hint={sources.some((source) => source.block !== undefined) ? undefined : t("vote.itemsHint")}
        error={problemAt(`${path}.items`)}
        value={chosen}
        options={known ? options : [{ value: chosen, label: t("vote.items.unknown") }, ...options]}
        onValue={choose}
      />
      {items.from === "list" && (
        <TextList
          path={`${path}.items.list`}
          entryPath={(index) => `${path}.items.list[${index}].title`}
          legend={longItems ? t("vote.proposals.list") : t("vote.items.list")}
          entryLabel={(number) => (longItems ? t("vote.proposal", { number }) : t("vote.item", { number }))}
          addLabel={longItems ? t("vote.addProposal") : t("vote.addItem")}
          long={longItems}
          full={items.list.length >= SESSION_LIMITS.items ? t("vote.itemsFull", { max: SESSION_LIMITS.items }) : undefined}
          list={items.list.map(({ title }) => title)}
          onList={(titles) => onBlock({ ...block, items: { from: "list", list: withTitles(items.list, titles) } })}
        />
      )}
    </>
  );
}
