import { randomUUID } from "node:crypto";
import { signIn } from "./client";
import { database } from "./ledger";

/** A petugas of a facility that has no demo account; answers the token, and how to end the assignment. */
export async function someStaffOf(facility_id: string) {
  const key = randomUUID();
  const email = `petugas-${key}@contoh.karyabinaan.id`;
  const officer_id = `off_${key}`;
  await database("officer").insert({ id: officer_id, name: "Petugas Uji", email });
  const assignment = { id: `asg_${key}`, officer_id, role: "facility_staff", facility_id };
  await database("officer_assignment").insert(assignment);
  return {
    token: await signIn(email),
    officer_id,
    end: async () => {
      await database("officer_assignment").where({ id: assignment.id }).update({ revoked_at: new Date() });
    },
  };
}
