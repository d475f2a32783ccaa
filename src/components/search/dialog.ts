export const openSearch = () => {
  location.href = `${import.meta.env.BASE_URL}search/`;
};
