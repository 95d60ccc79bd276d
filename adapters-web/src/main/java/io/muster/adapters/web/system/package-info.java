/** The API as a whole: its root, its headers, the audit trail. */
package io.muster.adapters.web.system;
