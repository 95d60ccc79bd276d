/** What people save under a name: mappings, exports and their schedules. */
package io.muster.adapters.persistence.saved;
