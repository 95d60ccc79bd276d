/** The tenants of this instance, for its operator. */
package io.muster.adapters.web.tenants;
