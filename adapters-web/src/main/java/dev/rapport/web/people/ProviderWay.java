package dev.rapport.web.people;

import io.quarkus.qute.TemplateData;

/**
 * The link by which somebody goes to the identity provider.
 *
 * @param name of the provider
 * @param address of ours, which leads there
 */
@TemplateData
record ProviderWay(String name, String address) {}
