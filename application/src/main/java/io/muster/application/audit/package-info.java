/** The audit trail: its entries in a chain that shows tampering, how it is read and verified, and what is refused. */
package io.muster.application.audit;
