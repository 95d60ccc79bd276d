/** The file of users and groups of Inedo ProGet. */
package io.muster.adapters.files.proget;
