const { ContainerRegistrationKeys, Modules } = require("@medusajs/framework/utils");
const flows = require("@medusajs/medusa/core-flows");

/** A small shop as Medusa's own guide sets one up: a region, a warehouse, a way to ship, two products with stock. */
exports.default = async function setUp({ container }) {
  const run = async (workflow, input) => (await workflow(container).run({ input })).result;
  const link = container.resolve(ContainerRegistrationKeys.LINK);

  const [channel] = await run(flows.createSalesChannelsWorkflow, { salesChannelsData: [{ name: "Shop" }] });
  const [region] = await run(flows.createRegionsWorkflow, {
    regions: [
      {
        name: "Indonesia",
        currency_code: "idr",
        countries: ["id"],
        payment_providers: ["pp_system_default"],
      },
    ],
  });
  const [location] = await run(flows.createStockLocationsWorkflow, { locations: [{ name: "Warehouse" }] });
  await run(flows.linkSalesChannelsToStockLocationWorkflow, { id: location.id, add: [channel.id] });
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  });
  const fulfilment = container.resolve(Modules.FULFILLMENT);
  const [profile] = await run(flows.createShippingProfilesWorkflow, {
    data: [{ name: "Parcel", type: "default" }],
  });
  const set = await fulfilment.createFulfillmentSets({
    name: "Parcels",
    type: "shipping",
    service_zones: [{ name: "Indonesia", geo_zones: [{ type: "country", country_code: "id" }] }],
  });
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  });
  const [option] = await run(flows.createShippingOptionsWorkflow, [
    {
      name: "Parcel",
      price_type: "flat",
      provider_id: "manual_manual",
      service_zone_id: set.service_zones[0].id,
      shipping_profile_id: profile.id,
      type: { label: "Parcel", description: "A parcel", code: "parcel" },
      prices: [{ currency_code: "idr", amount: 10000 }],
      rules: [
        { attribute: "enabled_in_store", value: "true", operator: "eq" },
        { attribute: "is_return", value: "false", operator: "eq" },
      ],
    },
  ]);
  const [key] = await run(flows.createApiKeysWorkflow, {
    api_keys: [{ title: "Shop", type: "publishable", created_by: "" }],
  });
  await run(flows.linkSalesChannelsToApiKeyWorkflow, { id: key.id, add: [channel.id] });
  const products = await run(flows.createProductsWorkflow, {
    products: ["First", "Second"].map((title) => ({
      title,
      status: "published",
      shipping_profile_id: profile.id,
      options: [{ title: "Size", values: ["M"] }],
      variants: [
        {
          title: "M",
          sku: title.toUpperCase(),
          options: { Size: "M" },
          prices: [{ amount: 100000, currency_code: "idr" }],
        },
      ],
      sales_channels: [{ id: channel.id }],
    })),
  });
  const items = await container.resolve(Modules.INVENTORY).listInventoryItems({});
  await run(flows.createInventoryLevelsWorkflow, {
    inventory_levels: items.map(({ id }) => ({
      inventory_item_id: id,
      location_id: location.id,
      stocked_quantity: 1000,
    })),
  });
  const shelves = products.map(({ variants: [variant] }) => ({
    variant_id: variant.id,
    inventory_item_id: items.find(({ sku }) => sku === variant.sku).id,
    location_id: location.id,
  }));
  console.log(`FACTS=${JSON.stringify({ key: key.token, region: region.id, option: option.id, shelves })}`);
};
