/** The audit trail: how it is read, and what is refused goes into it. */
package io.muster.adapters.web.audit;
