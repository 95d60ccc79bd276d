package io.muster.application.accounts;

import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Provisioning.Write;

/**
 * A write of one account that its rules allow, with what the audit trail tells of it once it is done.
 *
 * @param <W> what kind of write it is
 */
record AccountStep<W extends Write>(W write, AuditTrail.Entry entry) {
}
