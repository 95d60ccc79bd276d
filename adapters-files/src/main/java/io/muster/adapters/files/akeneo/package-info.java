/** The users, user groups and user roles of Akeneo PIM. */
package io.muster.adapters.files.akeneo;
