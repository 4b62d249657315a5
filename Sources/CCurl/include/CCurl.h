// Typed wrappers for libcurl's variadic calls, which Swift can't import.
#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>
#include <stddef.h>

/// Receives a piece of a body or one header line; returns `size * count`, or less to stop the transfer.
typedef size_t (*curl_receiver)(char *bytes, size_t size, size_t count, void *context);

CURLcode curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);

/// Where the body goes.
CURLcode curl_set_body_receiver(CURL *handle, curl_receiver receiver, void *context);

/// Where the header lines go: those of every answer, redirects too.
CURLcode curl_set_header_receiver(CURL *handle, curl_receiver receiver, void *context);

/// Authorises the transfer with a bearer token (RFC 6750), which no redirect takes to another host.
CURLcode curl_set_bearer(CURL *handle, const char *token);

/// Is asked about once a second, and at every piece of data, whether the transfer goes on; anything but 0 ends it.
typedef int (*curl_progress)(void *context, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
CURLcode curl_set_progress_receiver(CURL *handle, curl_progress receiver, void *context);

CURLcode curl_get_long(CURL *handle, CURLINFO info, long *value);

/// The text belongs to the handle and lives until its next transfer.
CURLcode curl_get_text(CURL *handle, CURLINFO info, const char **value);

/// Lets all threads of the process allocate from two arenas: each of many fetching threads would otherwise keep what it
/// freed for itself. Before the threads are made.
void curl_share_memory(void);

/// Prepares the library once for the process; safe from any thread (libcurl 7.84 or newer).
CURLcode curl_prepare(void);

#endif
