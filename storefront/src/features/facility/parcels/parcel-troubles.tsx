import type { ConsignmentDetail } from "@karya/backend/src/contract/facility-portal";
import { CancelParcel } from "./cancel-parcel";
import { RequestRefund } from "./request-refund";

/** What can be done when something went wrong with a parcel. */
export function ParcelTroubles({ parcel }: { parcel: ConsignmentDetail }) {
  const { id, number, items, refundable, allowed_actions } = parcel;
  const may = (action: ConsignmentDetail["allowed_actions"][number]) => allowed_actions.includes(action);
  if (!may("cancel") && !may("request_refund")) return null;
  return (
    <section className="flex flex-col gap-3 rounded-lg border border-paper-edge bg-white p-4 sm:p-5">
      <h2 className="text-lg font-semibold">Ada masalah?</h2>
      {may("request_refund") && refundable ? (
        <RequestRefund id={id} number={number} items={items} refundable={refundable} />
      ) : null}
      {may("cancel") ? <CancelParcel id={id} number={number} /> : null}
    </section>
  );
}
