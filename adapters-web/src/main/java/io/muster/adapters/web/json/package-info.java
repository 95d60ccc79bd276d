/** Request documents, read strictly, and answers, rendered as the contract shows them. */
package io.muster.adapters.web.json;
