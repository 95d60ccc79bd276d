/** Where files of exports are taken to: folders, and stores that speak S3. */
package io.muster.adapters.storage;
